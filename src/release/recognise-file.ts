/** What a file is, by its first bytes and its name's year alone. */
export type RecognisedFile =
  | { readonly kind: "index-xml" }
  | { readonly kind: "index-csv" }
  /** Known, but nothing that is installed; the reason is for people. */
  | { readonly kind: "left"; readonly what: string; readonly reason: string };

const notYet = "this version installs indexes; the package has its own";

const texts: readonly (readonly [RegExp, string, string])[] = [
  [
    /^[^<]*<\?xml[^>]*\?>(?:\s|<!--[\s\S]*?-->)*<ICD10CM\.index[^>]*isAddenda\s*=\s*["']true/,
    "addenda of an index",
    "changes, not an index: install the whole index of the year",
  ],
  [/^[^<]*<\?xml[^>]*\?>(?:\s|<!--[\s\S]*?-->)*<ICD10CM\.tabular/, "Tabular List", notYet],
  [/^[^<]*<\?xml[^>]*\?>[\s\S]*<xsd?:schema/, "XML schema", "describes files, holds no codes"],
  [/^\d{5} [A-Z]\d[0-9A-Z]/, "order file", notYet],
  [/^[A-Z]\d[0-9A-Z]{1,5}\s+\S/, "list of codes", notYet],
  [/^(?:current[_ ]code|new[_ ]code|code)\b.*\b(?:previous|old|effective)/i, "conversion table", notYet],
  [/\bPOA\b.*\bexempt/i, "POA-exempt list", notYet],
  [/^(?:predecessor|code\t|fiscal_year|change\t)/i, "table of codes", notYet],
];

/** @param head the first some thousand bytes, unpacked; @param text the same as text */
export function recogniseFile(head: Uint8Array, text: string): RecognisedFile {
  if (head[0] === 0x50 && head[1] === 0x4b) return left("zip archive", "unpack it, then install the folder");
  if (startsWith(head, "%PDF")) return left("PDF", "not a file of data");
  const [firstLine = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  for (const [pattern, what, reason] of texts) {
    if (pattern.test(pattern.source.startsWith("^[^<]*") ? text : firstLine)) return left(what, reason);
  }
  if (/<ICD10CM\.index[\s>]/.test(text)) return { kind: "index-xml" };
  if (/^RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code$/.test(firstLine)) return { kind: "index-csv" };
  return left("unknown", "no file of a release that this version knows");
}

/** The fiscal year in a file's path: "ICD10CM_2025_Index.csv", "fy2025/Index.csv". The name goes before the folders. */
export function yearInPath(path: string): string | undefined {
  const [name = "", ...folders] = path.split(/[/\\]/).toReversed();
  const inName = /(?<!\d)(20\d\d)(?!\d)/.exec(name)?.[1];
  return (
    inName ?? folders.map((folder) => /^fy[-_]?(20\d\d)(?!\d)/i.exec(folder)?.[1]).find((year) => year !== undefined)
  );
}

function left(what: string, reason: string): RecognisedFile {
  return { kind: "left", what, reason };
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, at) => bytes[at] === character.charCodeAt(0));
}
