import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { readWords } from "../language/words.ts";
import { perCatalog } from "./per-catalog.ts";

/** What a query may say of the side, and what titles call it. */
const sides: ReadonlyMap<string, string> = new Map([
  ["right", "right"],
  ["left", "left"],
  ["bilateral", "bilateral"],
  ["both", "bilateral"],
]);

/** The side that a query says. @returns undefined where it says none, or two */
export function sideSaid(query: string): string | undefined {
  const said = new Set(readWords(query).flatMap(({ stem }) => sides.get(stem) ?? []));
  const [side, other] = said;
  return other === undefined ? side : undefined;
}

/** The codes below one header are compared; a larger header has other axes than the side. */
const mostCompared = 400;

/**
 * The code of the side that a query says, where the code found leaves it open: the one whose title says that side for
 * "unspecified" and is the same otherwise. "Open bite of unspecified hand" and "dog bite right hand" → right hand.
 *
 * @param ordinal the code found; answered itself where no side is said, and where no code is that of the side
 * @param side as `sideSaid` reads it
 */
export function saidSide(catalog: Catalog, ordinal: Ordinal, side: string | undefined): Ordinal {
  if (side === undefined) return ordinal;
  const { codes, titles } = catalog.data;
  const title = titles.title(ordinal, catalog.day)?.toLowerCase() ?? "";
  if (title.includes(side)) return ordinal;
  const wanted = new Set([...title.matchAll(/\bunspecified\b/g)].map(({ index }) => sided(title, index, side)));
  if (wanted.size === 0) return ordinal;
  let header = codes.parent(ordinal);
  for (let above = header; above !== -1 && codes.end(above) - above <= mostCompared; above = codes.parent(above))
    header = above;
  if (header === -1) return ordinal;
  const titled = titlesBelow(catalog, header);
  const found = [...wanted].flatMap((one) => titled.get(one) ?? []);
  return found.length === 0 ? ordinal : Math.min(...found);
}

/** The titles of the valid codes below a header, in lower case, each with its first code; results share their headers. */
const titlesBelow = perCatalog(({ data: { codes, titles }, day }, header): ReadonlyMap<string, Ordinal> => {
  const found = new Map<string, Ordinal>();
  for (let code = header + 1; code < codes.end(header); code++) {
    if (!codes.isValid(code, day)) continue;
    const title = titles.title(code, day)?.toLowerCase() ?? "";
    if (!found.has(title)) found.set(title, code);
  }
  return found;
}, 40);

function sided(title: string, at: number, side: string): string {
  return `${title.slice(0, at)}${side}${title.slice(at + "unspecified".length)}`;
}
