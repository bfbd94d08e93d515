import type { ListFrame, ListWriter } from "./list-writer.ts";

/** One document: `{"file","column"?,"rows":[…],"counts":{…},"release"}`, a row a line. */
export function listAsJson({ name, column, release }: ListFrame): ListWriter {
  let isFirst = true;
  return {
    start: () =>
      `{"file":${JSON.stringify(name)},${column === undefined ? "" : `"column":${JSON.stringify(column)},`}"rows":[\n`,
    row: (row) => {
      const separator = isFirst ? "" : ",\n";
      isFirst = false;
      return separator + JSON.stringify(row);
    },
    end: ({ counts }) => `\n],"counts":${JSON.stringify(counts)},"release":${JSON.stringify(release)}}\n`,
  };
}
