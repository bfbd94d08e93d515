import type { CatalogRecord, ListRecord } from "../../catalog/release.ts";
import { hang, widthOf, wrap } from "../output/layout.ts";
import type { Page } from "../output/page.ts";

const count = (value: number): string => value.toLocaleString("en-US");

/** The releases of a catalogue, one a line. */
export function releasePage(
  { lists, lastKnownDay, midyearDays }: CatalogRecord,
  { style, width }: Page,
): readonly string[] {
  const head = ["release", "effective", "last day", "chapters", "blocks", "headers", "codes"];
  const rows = lists.map(({ fiscalYear, effective, lastDay, counts }) => [
    `FY${fiscalYear}`,
    effective,
    lastDay,
    count(counts.chapters),
    count(counts.blocks),
    count(counts.headers),
    count(counts.billable),
  ]);
  const widths = head.map((name, column) => Math.max(widthOf(name), ...rows.map((row) => widthOf(row[column] ?? ""))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  const carried = lists.flatMap((list) => carriedForward(list, lists));
  return [
    style.quiet(line(head)),
    ...rows.map(line),
    "",
    ...wrap(
      `Codes and their validity: every day from 2015-10-01 to ${lastKnownDay}, with the changes within a year (${midyearDays.join(", ")}).`,
      width,
    ),
    ...wrap("Titles of headers and notes: those of the release on the date, else of the nearest.", width),
    ...carried.flatMap((text) => wrap(text, width)),
  ];
}

function carriedForward(
  { fiscalYear, carriedForwardFrom }: ListRecord,
  lists: readonly ListRecord[],
): readonly string[] {
  const from = carriedForwardFrom === undefined ? undefined : lists[carriedForwardFrom];
  if (from === undefined) return [];
  return [`FY${fiscalYear}: its own codes; notes carried forward from FY${from.fiscalYear} (${from.effective}).`];
}

/** The official indexes at hand, by year; how to get them where there are none. */
export function indexesPage(
  indexes: readonly { readonly fiscalYear: number; readonly kind: string }[],
  { width }: Page,
): readonly string[] {
  if (indexes.length === 0)
    return wrap("Alphabetic Index and tables: none installed (dxproof release install FOLDER).", width);
  const years = [...new Set(indexes.map(({ fiscalYear }) => fiscalYear))];
  return years.flatMap((year) => {
    const kinds = indexes.filter(({ fiscalYear }) => fiscalYear === year).map(({ kind }) => kind);
    return wrap(`Indexes of FY${year}: ${kinds.join(", ")}.`, width);
  });
}

/** What was checked, one a line, and the sum. */
export function checksPage(
  checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[],
  { style, width }: Page,
): readonly string[] {
  const failed = checks.filter(({ ok }) => !ok).length;
  return [
    ...checks.flatMap(({ name, ok, detail }) => {
      const lead = ok ? style.good("ok    ") : style.bad("FAIL  ");
      return hang(lead, `${name}${detail === "" ? "" : style.quiet(`: ${detail}`)}`, { width });
    }),
    "",
    `${checks.length - failed} passed, ${failed} failed`,
  ];
}

/** What was written, and how large it is. */
export function filesPage(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: number }[],
): readonly string[] {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const names = Math.max(...files.map(({ name }) => name.length));
  const line = (name: string, bytes: number): string =>
    `  ${name.padEnd(names)}  ${(bytes / 1e6).toFixed(2).padStart(6)} MB`;
  return [`Compiled into ${folder}`, ...files.map(({ name, bytes }) => line(name, bytes)), line("", total)];
}
