import { SourceFormatError } from "./source-format-error.ts";
import { sourceLinesWithoutLastBreak } from "./source-lines.ts";
import { withDot } from "./table-row.ts";

/** A name of a code list. Chapters "1" to "22", blocks "A00-A09" or "B20", codes and headers with their dot. */
export interface ListedName {
  readonly kind: "chapter" | "block" | "code";
  readonly name: string;
}

/**
 * Reads `code-list-April-*.txt`: all names of a Tabular List with the 7th characters worked out, in document order, one
 * a line and the last without a line break (so a cut inside the last name is not noticed). A block of one category has
 * that category's name and stands right before it: the first of two equal lines is the block.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseCodeList(text: string, file: string): readonly ListedName[] {
  const lines = sourceLinesWithoutLastBreak(text, file);
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const listed = readName(line, lines[index + 1]);
    if (listed === undefined) throw new SourceFormatError(file, index + 1, "a chapter number, a block or a code");
    const key = `${listed.kind} ${listed.name}`;
    if (seen.has(key)) throw new SourceFormatError(file, index + 1, `no second ${key}`);
    seen.add(key);
    return listed;
  });
}

function readName(line: string, next: string | undefined): ListedName | undefined {
  if (/^(?:[1-9]|1\d|2[0-2])$/.test(line)) return { kind: "chapter", name: line };
  if (/^[A-Z][0-9A-Z]{2}-[A-Z][0-9A-Z]{2}$/.test(line)) return { kind: "block", name: line };
  if (!/^[A-Z][0-9A-Z]{2,6}$/.test(line)) return undefined;
  return line.length === 3 && line === next ? { kind: "block", name: line } : { kind: "code", name: withDot(line) };
}
