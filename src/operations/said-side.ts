import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { readWords } from "../language/words.ts";

/** What a query may say of the side, and what titles call it. */
const sides: ReadonlyMap<string, string> = new Map([
  ["right", "right"],
  ["left", "left"],
  ["bilateral", "bilateral"],
  ["both", "bilateral"],
]);

/** The codes below one header are compared; a larger header has other axes than the side. */
const mostCompared = 400;

/**
 * The code of the side that a query says, where the code found leaves it open: the one whose title says that side for
 * "unspecified" and is the same otherwise. "Open bite of unspecified hand" and "dog bite right hand" → right hand.
 *
 * @param ordinal the code found; answered itself where the query says no side, or two, and where no code is that of the side
 */
export function saidSide({ data, day }: Catalog, ordinal: Ordinal, query: string): Ordinal {
  const said = new Set(readWords(query).flatMap(({ stem }) => sides.get(stem) ?? []));
  const [side, other] = said;
  const title = data.titles.title(ordinal, day)?.toLowerCase() ?? "";
  if (side === undefined || other !== undefined || title.includes(side)) return ordinal;
  const wanted = new Set([...title.matchAll(/\bunspecified\b/g)].map(({ index }) => sided(title, index, side)));
  if (wanted.size === 0) return ordinal;
  const { codes, titles } = data;
  let header = codes.parent(ordinal);
  for (let above = header; above !== -1 && codes.end(above) - above <= mostCompared; above = codes.parent(above))
    header = above;
  if (header === -1) return ordinal;
  for (let code = header + 1; code < codes.end(header); code++) {
    if (codes.isValid(code, day) && wanted.has(titles.title(code, day)?.toLowerCase() ?? "")) return code;
  }
  return ordinal;
}

function sided(title: string, at: number, side: string): string {
  return `${title.slice(0, at)}${side}${title.slice(at + "unspecified".length)}`;
}
