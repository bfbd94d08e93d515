/** What a file is, by its first bytes and, where they leave it open, its name. */
export type RecognisedFile =
  | { readonly kind: RecognisedKind }
  /** Known, but nothing that is installed, or nothing known; the reason is for people. */
  | { readonly kind: "left"; readonly what: string; readonly reason: string };

export type RecognisedKind =
  | "tabular-xml"
  | "index-xml"
  | "index-csv"
  | "order-file"
  | "order-list"
  | "conversion-table"
  | "poa-exempt";

const inPackage = "the package's catalogue has it";
const xml = String.raw`^[^<]*<\?xml[^>]*\?>(?:\s|<!--[\s\S]*?-->)*`;

interface Shape {
  readonly pattern: RegExp;
  /** The pattern is for the first line, or for all of the first bytes. */
  readonly of: "line" | "head";
  readonly file: RecognisedFile;
}
const line = (pattern: RegExp, file: RecognisedFile): Shape => ({ pattern, of: "line", file });
const head = (pattern: RegExp, file: RecognisedFile): Shape => ({ pattern, of: "head", file });

/** The first that fits holds. */
const shapes: readonly Shape[] = [
  head(
    new RegExp(`${xml}<ICD10CM\\.(?:index|tabular)[^>]*isAddenda\\s*=\\s*["']true`),
    left("addenda", "changes of a list, not the list: install the whole list of the year"),
  ),
  head(new RegExp(`${xml}<ICD10CM\\.tabular[\\s>]`), { kind: "tabular-xml" }),
  head(/^[^<]*<\?xml[^>]*\?>[\s\S]*<xsd?:schema/, left("XML schema", "describes files, holds no codes")),
  head(/<ICD10CM\.index[\s>]/, { kind: "index-xml" }),
  line(/^RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code$/, { kind: "index-csv" }),
  line(/^\d{5} [A-Z]\d[0-9A-Z]/, { kind: "order-file" }),
  line(/^code\tshort_title\tlong_title\tbillable$/, { kind: "order-list" }),
  line(/^code\teffective\tprevious_code$/, { kind: "conversion-table" }),
  head(/current code(?:\(s\))? assignment[\t ]+effective[\t ]+previous code/i, { kind: "conversion-table" }),
  line(/^(?:order\d*[\t,])?poa ?exempt ?code[\t,]/i, { kind: "poa-exempt" }),
  line(
    /^order\d*\taction\tpoa ?exempt/i,
    left("changes of the POA-exempt list", "changes, not the list: install the whole list of the year"),
  ),
  line(
    /^Add:|^Delete:|^Revise/,
    left("addenda", "changes of a list, not the list: install the whole list of the year"),
  ),
  line(/^code\tfirst_day\tlast_day$/, left("validity periods", inPackage)),
  line(/^code\ticd_code\tfirst_fy\t/, left("list of billable codes", inPackage)),
  line(/^code\tlast_fy\t/, left("successors of ended codes", inPackage)),
  line(/^code\tchange\tfirst_day/, left("changes within a year", inPackage)),
  line(
    /^[A-Z]\d[0-9A-Z]{1,5}\s+\S/,
    left("list of codes", "has no headers and no short titles: install the order file of the year"),
  ),
  line(
    /^(?:1|22|[A-Z]\d[0-9A-Z](?:-[A-Z]\d[0-9A-Z])?)$/,
    left("names of a Tabular List", "has no titles and no notes: install the Tabular List"),
  ),
  line(
    /^(?:Code|ICD10-CM-CODE|ChapterID|SectionID|chapter|section_range)[,\t]/i,
    left("table made of a Tabular List", "has no notes and no 7th characters: install the Tabular List"),
  ),
  line(/^change[_\t]/i, left("list of code changes", inPackage)),
];

/**
 * @param bytes the first some thousand bytes, unpacked
 * @param name its path, which tells the POA-exempt list from the lists of its changes
 */
export function recogniseFile(bytes: Uint8Array, name = ""): RecognisedFile {
  if (startsWith(bytes, "PK\u0003\u0004")) {
    if (/\.(?:xlsx|docx)$/i.test(name))
      return left("Office document", "the text file beside it is the one that is read");
    return left("zip archive", "an archive within an archive within an archive: unpack it, then install the folder");
  }
  if (startsWith(bytes, "%PDF")) return left("PDF", "not a file of data");
  const text = new TextDecoder().decode(bytes);
  const [firstLine = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const { file } = shapes.find(({ pattern, of }) => pattern.test(of === "head" ? text : firstLine)) ?? {};
  if (file === undefined) return left("unknown", "no file of a release that this version knows");
  const isChange = file.kind === "poa-exempt" && /(?:add|delete|revise)[^/\\]*$/i.test(name);
  return isChange
    ? left("changes of the POA-exempt list", "changes, not the list: install the whole list of the year")
    : file;
}

/** The fiscal year in a file's path: "ICD10CM_2025_Index.csv", "POAexemptCodesFY26.txt", "fy2025/Index.csv". The name goes before the folders. */
export function yearInPath(path: string): number | undefined {
  const [name = "", ...folders] = path.split(/[/\\]/).toReversed();
  const inName = /(?<!\d)(20\d\d)(?!\d)/.exec(name)?.[1] ?? shortYear(name);
  const found = inName ?? folders.map((folder) => yearOfFolder(folder)).find((year) => year !== undefined);
  return found === undefined ? undefined : Number(found);
}

function yearOfFolder(folder: string): string | undefined {
  return (
    /^fy[-_]?(20\d\d)(?!\d)/i.exec(folder)?.[1] ??
    (/\.zip$/i.test(folder) ? (/(?<!\d)(20\d\d)(?!\d)/.exec(folder)?.[1] ?? shortYear(folder)) : undefined)
  );
}

function shortYear(name: string): string | undefined {
  const digits = /FY[-_]?(\d\d)(?!\d)/i.exec(name)?.[1];
  return digits === undefined ? undefined : `20${digits}`;
}

function left(what: string, reason: string): { readonly kind: "left"; readonly what: string; readonly reason: string } {
  return { kind: "left", what, reason };
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, at) => bytes[at] === character.charCodeAt(0));
}
