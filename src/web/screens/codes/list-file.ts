/** Bytes of a file, UTF-16 code units of a text. */
export const longestList: number = 16 * 1024 * 1024;
export const listEndings: readonly string[] = [".csv", ".tsv", ".txt", ".md", ".text"];

export type ListProblem = "too-long" | "not-text" | "not-read" | "several-files";

/**
 * A file's text as spreadsheets write it: UTF-8, UTF-16 with its mark, else Windows-1252.
 *
 * @returns "not-text" for a workbook, a PDF or a picture
 */
export function readListFile(bytes: Uint8Array): { readonly text: string } | "not-text" {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  const text = decoded(bytes, encoding) ?? new TextDecoder("windows-1252").decode(bytes);
  return text.includes("\0") || text.startsWith("%PDF-") ? "not-text" : { text };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
