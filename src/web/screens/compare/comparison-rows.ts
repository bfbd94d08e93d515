import type { ComparedCode, Comparison } from "../../../article/comparison/comparison.ts";
import { compareTexts as texts } from "../../texts/compare.ts";
import { statusTexts } from "../../texts/status.ts";
import { excludesOf, sequencingOf } from "./notes-of-code.ts";

/** A row of the comparison: a text a code. */
export interface ComparisonRow {
  /** "title", "status", …; of an axis "axis". */
  readonly kind: RowKind;
  readonly name: string;
  /** In the order of the codes; "" where there is nothing to say. */
  readonly values: readonly string[];
  readonly isDifferent: boolean;
}

export type RowKind = keyof typeof texts.rows | "axis";

/** The rows, in the order in which they are shown: what they are, what differs, then one property after another. */
export function rowsOf({ codes, axes, excludes, sequencing }: Comparison): readonly ComparisonRow[] {
  const hasSeventh = codes.some(
    (one) => one.seventhCharacter !== undefined || one.takesSeventhCharacters !== undefined,
  );
  const each = (kind: Exclude<RowKind, "axis">, textOf: (one: ComparedCode) => string): ComparisonRow =>
    row(kind, texts.rows[kind], codes.map(textOf));
  // The encounter is what the 7th character says.
  const shownAxes = axes.filter(({ name }) => !(hasSeventh && name === "encounter"));
  const rows = [
    each("title", ({ title, why = "" }) => title ?? why),
    each("differs", ({ differs }) => differs),
    each("status", statusOf),
    ...shownAxes.map(({ name, values }) => row("axis", capital(name), values)),
    ...(hasSeventh ? [each("seventh", seventhOf)] : []),
    each("excludes", ({ code }) => excludesText(code, excludes)),
    each("sequencing", ({ code }) => sequencingText(code, sequencing)),
    each("since", ({ firstDay = "" }) => firstDay),
    each("until", ({ lastDay = "" }) => lastDay),
    each("category", ({ category }) =>
      category === undefined ? "" : `${category.code} ${category.title ?? ""}`.trim(),
    ),
    each("block", ({ block }) => (block === undefined ? "" : `${block.range} ${block.title}`)),
  ];
  return rows.filter(({ kind, values }) => kind === "excludes" || values.some((value) => value !== ""));
}

/** How many rows say the same of every code. */
export function alikeCount(rows: readonly ComparisonRow[]): number {
  return rows.filter(({ isDifferent }) => !isDifferent).length;
}

function row(kind: RowKind, name: string, values: readonly string[]): ComparisonRow {
  return { kind, name, values, isDifferent: new Set(values).size > 1 };
}

function statusOf({ status }: ComparedCode): string {
  return statusTexts[status] ?? status;
}

function seventhOf({ seventhCharacter, takesSeventhCharacters, status }: ComparedCode): string {
  if (status === "unknown" || status === "malformed") return "";
  if (seventhCharacter !== undefined) return `${seventhCharacter.character}: ${seventhCharacter.meaning}`;
  return takesSeventhCharacters === undefined ? texts.seventhNone : texts.seventhMissing(takesSeventhCharacters);
}

/** Both directions: "Excludes1: not together with M54.9 (note at M54)". */
function excludesText(code: string, excludes: Comparison["excludes"]): string {
  return excludesOf(code, excludes)
    .map(({ kind, direction, others, text, from }) => {
      const place = `${texts.excludes[`${direction}Note`]} ${texts.place(from)}: “${text}”`;
      return `${texts.excludes[kind]}: ${texts.excludes[direction][kind]} ${others.join(", ")} (${place})`;
    })
    .join("; ");
}

function sequencingText(code: string, sequencing: Comparison["sequencing"]): string {
  return sequencingOf(code, sequencing)
    .map(({ kind, from, lines }) => {
      const written = lines.map(({ text, names }) => {
        const named = names.length === 0 ? "" : ` (${texts.sequencing.names} ${names.join(", ")})`;
        return `“${text}”${named}`;
      });
      return `${texts.sequencing[kind]} ${texts.sequencing.at} ${texts.place(from)}: ${written.join(", ")}`;
    })
    .join("; ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
