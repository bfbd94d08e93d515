import { SourceFormatError } from "./source-format-error.ts";

/**
 * The lines of a flat source file. The first line break, LF or CRLF, says which one the whole file has; the last line
 * must end in it too. So a file cut anywhere but at the end of a line is noticed here; one cut there is a correct
 * beginning of itself, and only its number of rows (`data/sources/sources.tsv`) tells.
 *
 * @throws SourceFormatError for an empty file, a missing last line break, a character that is no text (control
 * characters but the tab; U+FFFD, which stands where bytes were not UTF-8).
 */
export function sourceLines(text: string, file: string): readonly string[] {
  const lines = splitLines(text, file);
  const last = lines.pop();
  if (last !== "" || lines.length === 0) {
    throw new SourceFormatError(file, lines.length + 1, "a line break at the end of the last line");
  }
  return lines;
}

/**
 * As `sourceLines`, for a format whose last line has no line break. A cut inside the last line cannot be noticed here.
 */
export function sourceLinesWithoutLastBreak(text: string, file: string): readonly string[] {
  const lines = splitLines(text, file);
  if (lines.at(-1) === "") throw new SourceFormatError(file, lines.length, "no line break at the end of the last line");
  return lines;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
const noText = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd]/;

function splitLines(text: string, file: string): string[] {
  const firstBreak = text.indexOf("\n");
  const lines = text.split(firstBreak > 0 && text[firstBreak - 1] === "\r" ? "\r\n" : "\n");
  const broken = lines.findIndex((line) => noText.test(line));
  if (broken !== -1) throw new SourceFormatError(file, broken + 1, "text only, and the line break of the first line");
  return lines;
}
