import type { Catalog } from "../catalog/catalog.ts";
import { spanTyped, withinSpan } from "./code-span.ts";
import { titled } from "./describe-code.ts";
import type { Found, SearchInput, SearchResult } from "./search.ts";

/**
 * A query that is a code finds itself and what it leads to; a block, chapter or range its members.
 *
 * @returns undefined for words
 */
export function codesTyped(catalog: Catalog, { query, limit, headers, within }: SearchInput): Found | undefined {
  const span = spanTyped(catalog, query);
  if (span === undefined) return undefined;
  const meant = withinSpan(catalog, within);
  const results: SearchResult[] = [];
  for (let ordinal = span.from; ordinal < span.end && results.length < limit; ordinal++) {
    if (ordinal < meant.from || ordinal >= meant.end) continue;
    const status = catalog.statusOf(ordinal);
    if (status !== "valid" && !(headers && status === "incomplete")) continue;
    const matched = { text: span.name, kind: "code" as const, at: span.name, words: [] };
    results.push({ ...titled(catalog.entry(ordinal)), score: ordinal === span.from ? 1 : 0.9, matched });
  }
  const isHeader = catalog.statusOf(span.from) === "incomplete" && span.isCode;
  return { results, narrow: isHeader && !headers ? [titled(catalog.entry(span.from))] : [] };
}
