import type { CodeChange, CodeChangeKind, DiffAnswer, UnchangedCode } from "../../operations/diff.ts";
import { layOutRows, padEnd, type Row, wrap } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import type { Page } from "../output/page.ts";
import type { Style } from "../output/style.ts";

/** In the order in which they hurt. */
const kinds: readonly CodeChangeKind[] = ["ended", "became-header", "added", "retitled"];

const names: Readonly<Record<CodeChangeKind, string>> = {
  ended: "Ended",
  "became-header": "Became a header",
  added: "Added",
  retitled: "Retitled",
};

const labelWidth = Math.max(...Object.values(names).map((name) => name.length));
const longestCode = 8;

/** What changed, grouped by what it means for a claim. */
export function diffPage(answer: DiffAnswer, page: Page): readonly string[] {
  const { from, to, within, changes, counts, release, unchanged, unknown = [] } = answer;
  const [before, after] = release;
  const { style } = page;
  const scope = within === undefined ? "" : `, within ${oneLine(within)}`;
  const sums = [
    `${counts.ended} ended`,
    `${counts["became-header"]} became ${counts["became-header"] === 1 ? "a header" : "headers"}`,
    `${counts.added} added`,
    `${counts.retitled} retitled`,
  ];
  const groups = kinds
    .map((kind) => changes.filter(({ change }) => change === kind))
    .filter((group) => group.length > 0);
  const rest = [
    ...(unchanged === undefined ? [] : unchangedLines(unchanged, page)),
    ...(unknown.length === 0 ? [] : unknownLines(unknown, page)),
  ];
  return [
    ...wrap(`${style.code(`FY${before.fiscalYear} (${from}) → FY${after.fiscalYear} (${to})`)}${scope}`, page.width),
    sums.join(" · "),
    ...groups.flatMap((group) => [
      "",
      ...layOutRows(
        group.flatMap((change) => changeRows(change, page)),
        page.width,
      ),
    ]),
    ...(rest.length === 0 ? [] : ["", ...rest]),
  ];
}

function changeRows(change: CodeChange, { style }: Page): readonly Row[] {
  const { code, title = "", previousTitle, useInstead = [], replaces = [] } = change;
  const label = padEnd(names[change.change], labelWidth);
  const colour = change.change === "added" ? style.good : change.change === "retitled" ? style.caution : style.bad;
  const at = padEnd(colour(code), longestCode);
  const row = (text: string): Row => ({ label, at, text });
  const rows = [row(title)];
  if (previousTitle !== undefined) rows.push(row(style.quiet(`before: ${previousTitle}`)));
  if (change.change === "ended" || change.change === "became-header") rows.push(...instead(useInstead, style).map(row));
  if (replaces.length > 0) rows.push(row(style.quiet(`before: ${replaces.join(", ")}`)));
  return rows;
}

/** So many successors get a line each. */
const mostTitled = 6;

function instead(codes: NonNullable<CodeChange["useInstead"]>, style: Style): readonly string[] {
  if (codes.length === 0) return ["→ the official tables name no code that takes its place"];
  const titled = codes.slice(0, codes.length <= mostTitled + 1 ? codes.length : mostTitled);
  const lines = titled.map(({ code, title = "" }) => `→ ${style.code(code)} ${title}`.trimEnd());
  const left = codes.length - titled.length;
  return left === 0 ? lines : [...lines, `→ and ${left} more`];
}

/** Codes of the list that stand as before: valid ones are counted, those valid on neither day named. */
function unchangedLines(unchanged: readonly UnchangedCode[], { width, style }: Page): readonly string[] {
  const invalid = unchanged.filter(({ status }) => status !== "valid");
  const valid = unchanged.length - invalid.length;
  const listed = invalid.map(({ code, status }) => `${code} (${status === "incomplete" ? "header" : status})`);
  return [
    `Unchanged: ${valid.toLocaleString("en-US")} valid ${valid === 1 ? "code" : "codes"}`,
    ...(listed.length === 0 ? [] : wrap(`Not valid on either day: ${listed.join(", ")}`, width).map(style.caution)),
  ];
}

function unknownLines(unknown: readonly string[], { width, style }: Page): readonly string[] {
  const listed = unknown.map((typed) => oneLine(typed)).join(", ");
  return wrap(`No code on either day: ${listed}`, width).map(style.caution);
}
