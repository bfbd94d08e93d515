/** What a file was like, so that it can be written as it was read. */
export interface TextFile {
  readonly name: string;
  readonly lineEnd: "\n" | "\r\n";
  /** It begins with a byte order mark. */
  readonly hasMark: boolean;
}

/** A text whose lines end with a line feed, and the file it is from. */
export interface ReadText {
  readonly text: string;
  readonly file: TextFile;
}

export type ReadProblem = "too-long" | "not-utf-8" | "not-a-text";

/** Bytes of a file, UTF-16 code units of a text. */
export const longestText: number = 1024 * 1024;
export const textEndings: readonly string[] = [".txt", ".md", ".markdown", ".html", ".htm", ".csv"];

/** Reads a file's bytes as UTF-8. */
export function readTextFile(name: string, bytes: Uint8Array): ReadText | ReadProblem {
  if (!textEndings.some((ending) => name.toLowerCase().endsWith(ending))) return "not-a-text";
  if (bytes.length > longestText) return "too-long";
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const raw = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: withLineFeeds(raw), file: { name, lineEnd: raw.includes("\r\n") ? "\r\n" : "\n", hasMark } };
  } catch {
    return "not-utf-8";
  }
}

/** As a box to write in holds it: otherwise offsets would not be true there. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The text as its file had it. */
export function asInFile(text: string, file: TextFile | undefined): string {
  if (file === undefined) return text;
  return (file.hasMark ? "\uFEFF" : "") + (file.lineEnd === "\n" ? text : text.replaceAll("\n", file.lineEnd));
}

/** "guide.md" → "guide-corrected.md". */
export function nameBeside(file: TextFile | undefined, addition: string, ending?: string): string {
  const name = file?.name ?? "text.txt";
  const dot = name.lastIndexOf(".");
  const [stem, own] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ".txt"];
  return `${stem}-${addition}${ending ?? own}`;
}
