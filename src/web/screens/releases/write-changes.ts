import type { CodeChange } from "../../../operations/diff.ts";

export type ChangesFormat = "csv" | "tsv";

const columns = ["change", "code", "title", "previous_title", "use_instead", "replaces"] as const;

/** Changes as a table: CSV as RFC 4180 has it, or values parted by tabs. Lists of codes are parted by a blank. */
export function writeChanges(changes: readonly CodeChange[], format: ChangesFormat): string {
  const rows = changes.map(({ change, code, title, previousTitle, useInstead, replaces }) => [
    change,
    code,
    title ?? "",
    previousTitle ?? "",
    (useInstead ?? []).map((one) => one.code).join(" "),
    (replaces ?? []).join(" "),
  ]);
  const cell = format === "csv" ? quoted : (text: string) => text.replace(/\s+/g, " ");
  return [columns, ...rows].map((row) => `${row.map(cell).join(format === "csv" ? "," : "\t")}\r\n`).join("");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** "icd-10-cm-2026-to-2027-M40-M54.csv" */
export function changesFileName(
  { from, to, within }: { readonly from: string; readonly to: string; readonly within?: string | undefined },
  format: ChangesFormat,
): string {
  const parts = ["icd-10-cm", from, "to", to, ...(within === undefined ? [] : [within.replace(/[^\w.-]+/g, "")])];
  return `${parts.join("-")}.${format}`;
}
