import type { Catalog } from "../../catalog/catalog.ts";
import type { CodeEntry } from "../../catalog/code-entry.ts";
import { notesOf } from "../../catalog/code-notes.ts";
import { excludes1Between } from "../../catalog/exclusions.ts";
import { IntervalSet } from "../../catalog/interval-set.ts";
import { perEntry } from "../per-entry.ts";
import type { AuditRule, Breach } from "../rule.ts";
import { wordedExclusion } from "../worded-exclusions.ts";

/** Two codes that an Excludes1 note keeps apart. A warning: I.A.12.a allows both where the conditions are unrelated. */
export const excludes1Conflict: AuditRule<"pair"> = {
  id: "excludes1-conflict",
  scope: "pair",
  severity: "warning",
  authority: "Guidelines I.A.12.a",
  summary: "Two codes that an Excludes1 note says are not reported together.",
  details: [
    "The note may stand at either code, at a header, block or chapter above it, and name the other one alone, in a list or in a range. Both directions are looked at.",
    "The Guidelines except two conditions that are clearly unrelated (their example: F45.8 for psychogenic dysmenorrhea, with G47.63): a warning, never an error.",
    "A note can name a condition without a code: “current injury - see injury of spine by body region” at M50-M54. An injury of that kind and region is an advice: pain that belongs to it is integral to it (Guidelines I.B.5), other pain is not.",
  ],
  examples: [
    {
      diagnoses: ["M54.6", "M51.34"],
      date: "2026-06-01",
      finds: "warning",
      because: "pain in thoracic spine due to disc disorder (M51.-)",
    },
    { diagnoses: ["M51.34", "M54.6"], date: "2026-06-01", finds: "warning", because: "in any order" },
    { diagnoses: ["M54.50", "S39.012A"], date: "2026-06-01", finds: "warning", because: "low back strain (S39.012)" },
    {
      diagnoses: ["F45.8", "G47.63"],
      date: "2026-06-01",
      finds: "warning",
      because: "the record shows whether they are unrelated",
    },
    { diagnoses: ["M54.6", "S29.012A"], date: "2026-06-01", finds: "advice", because: "the note names no code" },
    { diagnoses: ["M54.6", "S29.012S"], date: "2026-06-01", finds: false, because: "a sequela is no current injury" },
    { diagnoses: ["M54.6", "S93.401A"], date: "2026-06-01", finds: false, because: "an ankle is no part of the spine" },
    {
      diagnoses: ["M54.6", "G89.29"],
      date: "2026-06-01",
      finds: false,
      because: "an Excludes2 note at G89 allows both",
    },
  ],
  *check({ first, second }, catalog) {
    if (first.entry === undefined || second.entry === undefined || first.entry.ordinal === second.entry.ordinal) return;
    const diagnoses = [first, second];
    const found = named(catalog, first.entry, second.entry) ?? worded(first.entry, second.entry);
    if (found !== undefined) yield { ...found, diagnoses };
  },
};

type Conflict = Omit<Breach, "diagnoses">;

/** The codes that the Excludes1 notes of a code may name; few pairs need a closer look. */
const reachOf = perEntry(({ catalog, ordinal }) =>
  IntervalSet.of(notesOf(catalog, ordinal, "excludes1").flatMap(({ note }) => catalog.data.notes.references(note))),
);

function named(catalog: Catalog, first: CodeEntry, second: CodeEntry): Conflict | undefined {
  if (!reachOf(first).has(second.ordinal) && !reachOf(second).has(first.ordinal)) return undefined;
  const [exclusion] = excludes1Between(catalog, first.ordinal, second.ordinal);
  if (exclusion === undefined) return undefined;
  const { note, from, direction } = exclusion;
  const [kept, left] = direction === "own" ? [second.code, first.code] : [first.code, second.code];
  return {
    message: `${first.code} and ${second.code} are not reported together unless the two conditions are unrelated: the Excludes1 note at ${from} says “${note.text}”`,
    because: note.text,
    authority: `Tabular List, Excludes1 note at ${from}; Guidelines I.A.12.a`,
    fix: `report ${kept} without ${left}, unless the record shows that they are unrelated`,
  };
}

function worded(first: CodeEntry, second: CodeEntry): Conflict | undefined {
  const own = wordedExclusion(first, second);
  const note = own ?? wordedExclusion(second, first);
  if (note === undefined) return undefined;
  const [injury, other] = own === undefined ? [first.code, second.code] : [second.code, first.code];
  return {
    severity: "advice",
    message: `${first.code} and ${second.code}: the Excludes1 note at ${note.from} says “${note.text}” and names no code; where the injury explains it, ${other} is part of ${injury}`,
    because: note.text,
    authority: `Tabular List, Excludes1 note at ${note.from}; Guidelines I.A.12.a, I.B.5`,
    fix: `report ${injury} without ${other} where the injury explains it`,
  };
}
