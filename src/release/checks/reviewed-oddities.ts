import type { CompiledCatalog } from "../compile/compile-catalog.ts";
import { parseConversionSlips } from "../parsers/conversion-slips.ts";
import { readTabSeparated } from "../parsers/tab-separated.ts";

/** A reviewed list that no longer says what is so: something new that nobody has looked at, or an entry out of date. */
export class ReviewedListError extends Error {
  override readonly name = "ReviewedListError";

  constructor(file: string, added: readonly string[], stale: readonly string[]) {
    const parts = [
      ...(added.length === 0 ? [] : [`not listed: ${added.slice(0, 10).join("; ")}`]),
      ...(stale.length === 0 ? [] : [`listed but no longer so: ${stale.slice(0, 10).join("; ")}`]),
    ];
    super(`data/sources/${file} must list every known oddity with its reason. ${parts.join(". ")}`);
  }
}

/**
 * Holds the code references that no release can resolve against the reviewed list of them.
 *
 * @throws ReviewedListError when one is not listed, or a listed one is resolved now
 */
export function checkUnresolvedReferences(compiled: CompiledCatalog, reviewed: string): void {
  const file = "unresolved-references.tsv";
  const columns = ["release", "place", "kind", "written", "reason"] as const;
  const listed = new Set(
    readTabSeparated(reviewed, file, columns).map((row) =>
      [row.text("release"), row.text("place"), row.text("kind"), row.text("written")].join(" · "),
    ),
  );
  const found = new Set(
    compiled.tally.unresolved.flatMap((reference) => {
      const list = compiled.record.lists[reference.list];
      // A carried-forward text has the slips of the text it is carried forward from.
      if (list === undefined || isCarriedForward(compiled, reference)) return [];
      return [[list.fiscalYear, placeName(compiled, reference.place), reference.kind, reference.written].join(" · ")];
    }),
  );
  requireSame(file, found, listed);
}

/**
 * Holds the rows of the conversion table that name what was never a code against the reviewed list of them.
 *
 * @throws ReviewedListError as above
 */
export function checkConversionSlips(compiled: CompiledCatalog, reviewed: string): void {
  const file = "conversion-slips.tsv";
  const left = parseConversionSlips(reviewed, file).filter(({ meant }) => meant === undefined);
  const name = (row: { readonly code: string; readonly previousCode?: string }): string =>
    `${row.code} · ${row.previousCode}`;
  requireSame(file, new Set(compiled.unknownConversions.map(name)), new Set(left.map(name)));
}

function isCarriedForward(
  compiled: CompiledCatalog,
  reference: CompiledCatalog["tally"]["unresolved"][number],
): boolean {
  const from = compiled.record.lists[reference.list]?.carriedForwardFrom;
  return compiled.tally.unresolved.some(
    (other) =>
      other.list === from &&
      other.kind === reference.kind &&
      other.written === reference.written &&
      placeName(compiled, other.place) === placeName(compiled, reference.place),
  );
}

function placeName({ tree, divisions }: CompiledCatalog, place: number): string {
  const division = divisions[place - tree.nodes.length];
  if (division === undefined) return tree.nodes[place]?.code ?? "";
  return division.isChapter ? `chapter ${division.chapter}` : division.range;
}

function requireSame(file: string, found: ReadonlySet<string>, listed: ReadonlySet<string>): void {
  const added = [...found].filter((item) => !listed.has(item));
  const stale = [...listed].filter((item) => !found.has(item));
  if (added.length > 0 || stale.length > 0) throw new ReviewedListError(file, added, stale);
}
