import type { CatalogRecord, ListRecord } from "../../catalog/release.ts";
import type { ListedPart } from "../../release/install/list-parts.ts";
import { hang, widthOf, wrap } from "../output/layout.ts";
import type { Page } from "../output/page.ts";
import { officialNames } from "./install-page.ts";

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

/** What each release has, and where it is from; how to get the indexes where there are none. */
export function partsPage(parts: readonly ListedPart[], { style, width }: Page): readonly string[] {
  const years = [...new Set(parts.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b);
  const hasIndex = parts.some(({ part }) => part === "index");
  return [
    "",
    ...years.flatMap((year) => {
      const of = parts.filter(({ fiscalYear }) => fiscalYear === year);
      return hang(`FY${year}  `, of.map((part) => describe(part, style)).join("; "), { width });
    }),
    ...(hasIndex ? [] : wrap("Alphabetic Index: none installed (dxproof release install YEAR, or FOLDER).", width)),
  ];
}

function describe({ part, origin, carriedForwardFrom, serves = [] }: ListedPart, style: Page["style"]): string {
  const notes = [
    ...(origin === "installed" ? ["installed"] : []),
    ...(carriedForwardFrom === undefined ? [] : [`notes carried forward from FY${carriedForwardFrom}`]),
    ...(serves.length === 0 ? [] : [`carried over to ${serves.map((year) => `FY${year}`).join(", ")}`]),
  ];
  return `${officialNames[part]}${notes.length === 0 ? "" : style.quiet(` (${notes.join(", ")})`)}`;
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
