import type { Catalog } from "../catalog/catalog.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { titled } from "./describe-code.ts";
import type { Found, SearchInput, SearchResult } from "./search.ts";

/**
 * A query that is a code finds itself and what it leads to; a block, chapter or range its members.
 *
 * @returns undefined for words
 */
export function codesTyped(catalog: Catalog, { query, limit, headers }: SearchInput): Found | undefined {
  const span = spanTyped(catalog, query);
  if (span === undefined) return undefined;
  const results: SearchResult[] = [];
  for (let ordinal = span.from; ordinal < span.end && results.length < limit; ordinal++) {
    const status = catalog.statusOf(ordinal);
    if (status !== "valid" && !(headers && status === "incomplete")) continue;
    const matched = { text: span.name, kind: "code" as const, at: span.name, words: [] };
    results.push({ ...titled(catalog.entry(ordinal)), score: ordinal === span.from ? 1 : 0.9, matched });
  }
  const isHeader = catalog.statusOf(span.from) === "incomplete" && span.isCode;
  return { results, narrow: isHeader && !headers ? [titled(catalog.entry(span.from))] : [] };
}

function spanTyped(
  catalog: Catalog,
  query: string,
): { readonly from: Ordinal; readonly end: Ordinal; readonly name: string; readonly isCode: boolean } | undefined {
  const { codes } = catalog.data;
  const read = readCode(query);
  if (read.kind === "code") {
    const from = codes.find(read.code);
    return from === -1 ? undefined : { from, end: codes.end(from), name: read.code, isCode: true };
  }
  if (read.kind === "chapter") {
    const chapter = catalog.division("chapter", String(read.number));
    return chapter && { from: chapter.from, end: chapter.end, name: chapter.range, isCode: false };
  }
  if (read.kind !== "range") return undefined;
  const name = `${read.from}-${read.to}`;
  const block = catalog.division("block", name);
  if (block !== undefined) return { from: block.from, end: block.end, name, isCode: false };
  const [first, last] = [codes.find(read.from), codes.find(read.to)];
  return first === -1 || last === -1 || first > last
    ? undefined
    : { from: first, end: codes.end(last), name, isCode: false };
}
