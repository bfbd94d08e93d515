import { SourceFormatError } from "./source-format-error.ts";
import { sourceLines } from "./source-lines.ts";
import { TableRow } from "./table-row.ts";

/**
 * The rows under the heading line of a tab-separated file. No quoting: a tab is always a border between cells.
 *
 * @throws SourceFormatError for a heading other than `columns`, a row with more or fewer cells, a blank line, and all
 * that `sourceLines` throws for.
 */
export function readTabSeparated<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const [heading, ...lines] = sourceLines(text, file);
  if (heading !== columns.join("\t")) throw new SourceFormatError(file, 1, `the heading ${columns.join(", ")}`);
  return lines.map((content, index) => {
    const cells = content.split("\t");
    if (cells.length !== columns.length) throw new SourceFormatError(file, index + 2, `${columns.length} cells`);
    return new TableRow(file, index + 2, new Map(columns.map((column, at) => [column, cells[at] ?? ""])));
  });
}
