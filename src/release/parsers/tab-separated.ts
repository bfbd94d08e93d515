import { SourceFormatError } from "./source-format-error.ts";
import { sourceLines } from "./source-lines.ts";
import { TableRow } from "./table-row.ts";

/**
 * The rows under the heading line of a tab-separated file. No quoting: a tab is always a border between cells.
 *
 * @param options `remarks`: lines that begin with "#" are remarks, not rows (files written here, not official ones)
 *
 * @throws SourceFormatError for a heading other than `columns`, a row with more or fewer cells, a blank line, and all
 * that `sourceLines` throws for.
 */
export function readTabSeparated<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  options: { readonly remarks?: boolean } = {},
): readonly TableRow<Column>[] {
  const [heading, ...lines] = sourceLines(text, file);
  if (heading !== columns.join("\t")) throw new SourceFormatError(file, 1, `the heading ${columns.join(", ")}`);
  const rows: TableRow<Column>[] = [];
  for (const [index, content] of lines.entries()) {
    if (options.remarks === true && content.startsWith("#")) continue;
    const cells = content.split("\t");
    if (cells.length !== columns.length) throw new SourceFormatError(file, index + 2, `${columns.length} cells`);
    rows.push(new TableRow(file, index + 2, columns, cells));
  }
  return rows;
}
