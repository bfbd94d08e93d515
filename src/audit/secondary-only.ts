import type { CodeEntry } from "../catalog/code-entry.ts";

/** Codes that the Guidelines or the Tabular List keep out of the first place, beyond manifestations and external causes. */
export interface SecondaryOnly {
  /** The first characters of the codes, without dot; `to` is included. */
  readonly codes: { readonly from: string; readonly to: string };
  /** The official titles meant, where it is not all of them. */
  readonly title?: RegExp;
  readonly what: string;
  readonly first: string;
  readonly authority: string;
}

/** In tabular order. */
export const secondaryOnly: readonly SecondaryOnly[] = [
  {
    codes: { from: "B95", to: "B97" },
    what: "an agent that causes a disease classified elsewhere",
    first: "the disease",
    authority: "Tabular List, note at B95-B97; Guidelines I.B.7",
  },
  {
    codes: { from: "R652", to: "R652" },
    what: "severe sepsis",
    first: "the underlying systemic infection",
    authority: "Guidelines I.C.1.d.3",
  },
  {
    codes: { from: "T36", to: "T50" },
    title: /^Adverse effect\b/i,
    what: "the drug of an adverse effect",
    first: "the nature of the adverse effect",
    authority: "Guidelines I.C.19.e.5.a",
  },
  {
    codes: { from: "T36", to: "T50" },
    title: /^Underdosing\b/i,
    what: "an underdosing",
    first: "the condition the drug is for",
    authority: "Guidelines I.C.19.e.5.c",
  },
  {
    codes: { from: "R297", to: "R297" },
    what: "a stroke scale score",
    first: "the cerebral infarction",
    authority: "Guidelines I.B.14, I.C.18.i",
  },
  {
    codes: { from: "R4021", to: "R4024" },
    what: "a coma scale score",
    first: "the condition it was found with",
    authority: "Guidelines I.B.14, I.C.18.e",
  },
  {
    codes: { from: "Z16", to: "Z16" },
    what: "a resistance to antimicrobial drugs",
    first: "the infection",
    authority: "Tabular List, note at Z16",
  },
  {
    codes: { from: "Z283", to: "Z283" },
    what: "an underimmunization status",
    first: "the reason for the encounter",
    authority: "Guidelines I.B.14",
  },
  {
    codes: { from: "Z37", to: "Z37" },
    what: "the outcome of a delivery",
    first: "the delivery or its complication",
    authority: "Tabular List, note at Z37; Guidelines I.C.15.b.5",
  },
  {
    codes: { from: "Z55", to: "Z65" },
    what: "a social determinant of health",
    first: "the reason for the encounter",
    authority: "Guidelines I.B.14, I.C.21.c.17",
  },
  {
    codes: { from: "Z68", to: "Z68" },
    what: "a body mass index",
    first: "the associated diagnosis (overweight, obesity)",
    authority: "Guidelines I.B.14, I.C.21.c.3",
  },
];

/** What keeps a code out of the first place. @returns undefined where none of these does */
export function secondaryOnlyOf(entry: CodeEntry): SecondaryOnly | undefined {
  const characters = entry.code.replace(".", "");
  const { title = "" } = entry;
  return secondaryOnly.find(
    ({ codes: { from, to }, title: meant }) =>
      characters.slice(0, from.length) >= from &&
      characters.slice(0, to.length) <= to &&
      (meant === undefined || meant.test(title)),
  );
}
