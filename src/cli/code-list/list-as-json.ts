import type { ListFrame, ListWriter } from "./list-writer.ts";

/** One document: `{"file","column"?,"dateColumn"?,"rows":[…],"counts":{…},"release"}`, a row a line. */
export function listAsJson({ name, column, dateColumn, release }: ListFrame): ListWriter {
  let isFirst = true;
  const columns =
    (column === undefined ? "" : `"column":${JSON.stringify(column)},`) +
    (dateColumn === undefined ? "" : `"dateColumn":${JSON.stringify(dateColumn)},`);
  return {
    start: () => `{"file":${JSON.stringify(name)},${columns}"rows":[\n`,
    row: (row) => {
      const separator = isFirst ? "" : ",\n";
      isFirst = false;
      return separator + JSON.stringify(row);
    },
    end: ({ counts }) => `\n],"counts":${JSON.stringify(counts)},"release":${JSON.stringify(release)}}\n`,
  };
}
