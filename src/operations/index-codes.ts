import type { Catalog } from "../catalog/catalog.ts";
import { successorsOn } from "../catalog/code-history.ts";
import type { TitledCode } from "./code-answer.ts";
import { titled } from "./describe-code.ts";

/** A code of the Index as it stands on the date. */
export interface IndexCode {
  /** A code of the release in force, or a header of it; absent where it has neither. */
  readonly code?: string;
  readonly title?: string;
  /** Characters are missing: the Index has a dash, or the release asks for more. */
  readonly partial?: true;
  /** Of a partial code, or of one that several have replaced: the valid codes it leads to. */
  readonly completions?: readonly TitledCode[];
  /** What the Index prints, where it is not the code: "E11.3-", or a code that has ended. */
  readonly indexCode?: string;
  /** Why the code is not the one printed. */
  readonly why?: string;
}

/** Brings a code as the Index prints it to the date: completes what has a dash, replaces what has ended. */
export function indexCodeOn(catalog: Catalog, printed: string): IndexCode {
  const bare = printed.replace(/\.?-$/, "");
  const said = bare === printed ? {} : { indexCode: printed };
  const entry = catalog.find(bare);
  if (entry === undefined)
    return { indexCode: printed, why: `the Index names ${printed}, which is no code of any release in the catalogue` };
  const { status } = entry;
  if (status === "valid") return { ...titled(entry), ...said };
  if (status === "incomplete")
    return { ...titled(entry), partial: true, completions: entry.completions.map(titled), ...said };
  const { release, day, data } = catalog;
  const { codes } = data;
  const heirs = new Set<number>();
  for (let at = entry.ordinal; at < codes.end(entry.ordinal); at++)
    for (const heir of successorsOn(data, at, day)) heirs.add(heir);
  const completions = [...heirs].toSorted((a, b) => a - b).map((heir) => titled(catalog.entry(heir)));
  const [only, ...others] = completions;
  const ended = `the Index names ${printed}, which FY${release.fiscalYear} does not have`;
  if (only === undefined) return { indexCode: printed, why: `${ended}; no official table names a successor` };
  if (others.length === 0) return { ...only, indexCode: printed, why: `${ended}; ${only.code} took its place` };
  return {
    ...headerOver(catalog, [...heirs]),
    completions,
    indexCode: printed,
    why: `${ended}; ${completions.length} codes took its place`,
  };
}

/** The nearest header that has all of them below it. */
function headerOver(catalog: Catalog, ordinals: readonly number[]): Pick<IndexCode, "code" | "title" | "partial"> {
  const [first] = ordinals.map((ordinal) => catalog.entry(ordinal));
  const header = first?.ancestors.findLast(({ ordinal }) =>
    ordinals.every((other) => other > ordinal && other < catalog.data.codes.end(ordinal)),
  );
  return header === undefined ? {} : { ...titled(header), partial: true };
}
