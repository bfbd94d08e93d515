import type { CodeEntry, CodeStatus } from "../catalog/code-entry.ts";

/** A code that lacks nothing but its 7th character. */
export function isStem(entry: CodeEntry): boolean {
  const { codes } = entry.catalog.data;
  return entry.status === "incomplete" && entry.children.every((child) => codes.isExtended(child.ordinal));
}

const words: Readonly<Record<CodeStatus, string>> = {
  valid: "valid for submission",
  incomplete: "header, not valid for submission",
  retired: "retired, not valid for submission",
  "not-yet-effective": "not yet effective, not valid for submission",
};

/** "valid for submission"; "header, not valid for submission". */
export function statusInWords(entry: CodeEntry): string {
  return isStem(entry) ? "incomplete, its 7th character is missing" : words[entry.status];
}

const cells: Readonly<Record<CodeStatus, string>> = {
  valid: "valid",
  incomplete: "header, not valid",
  retired: "retired, not valid",
  "not-yet-effective": "not yet valid",
};

/** The same for a cell of a table. */
export function statusCell(entry: CodeEntry): string {
  return isStem(entry) ? "incomplete, no 7th character" : cells[entry.status];
}
