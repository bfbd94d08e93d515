import type { AlphabeticIndex } from "../alphabetic-index/alphabetic-index.ts";
import type { IndexKind } from "../alphabetic-index/index-document.ts";
import { indexKinds } from "../alphabetic-index/index-document.ts";
import { printedTitle } from "../alphabetic-index/index-table.ts";
import { splitReferences } from "../alphabetic-index/reference.ts";
import { walk } from "../alphabetic-index/walk.ts";
import type { Landing, StepKind, WalkPlace } from "../alphabetic-index/walk-step.ts";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { TitledCode } from "./code-answer.ts";
import { placeAnswer } from "./index-place.ts";
import { dateOf, type InputFields, InvalidInput, type Operation, optionalText } from "./operation.ts";

/** No Index is installed: it is official, but not shipped with the package. */
export class IndexNotInstalled extends Error {
  override readonly name = "IndexNotInstalled";
  readonly code = "index-not-installed";

  constructor(what: string = "the Alphabetic Index") {
    super(
      `${what} is not installed: download the "Code Tables, Tabular and Index" files from cms.gov (ICD-10), unpack them, then dxproof release install FOLDER`,
    );
  }
}

export interface IndexWalkInput {
  readonly path: readonly string[];
  readonly date: string;
  /** Only this index. */
  readonly within?: IndexKind;
}

/** A term on the way, as it is printed. */
export interface IndexMatch {
  readonly term: string;
  /** What was asked for, or the reference followed. */
  readonly asked: string;
  readonly how: StepKind;
  readonly index: IndexKind;
}

/** What stands in a column of a table. */
export interface IndexCellAnswer {
  readonly column: string;
  readonly code: string;
}

/** What `index` answers. Contract §2. */
export interface IndexWalkAnswer {
  /** The code of the term, as it stands on the date. */
  readonly code?: string;
  readonly title?: string;
  /** Reported second, with the code. */
  readonly manifestation?: string;
  /** Characters are missing: see `completions`. */
  readonly partial?: true;
  readonly completions?: readonly TitledCode[];
  /** As printed, where it is not the code. */
  readonly indexCode?: string;
  readonly why?: string;
  /** The term that answers, from its main term down. */
  readonly path: readonly string[];
  readonly index?: IndexKind;
  readonly see: readonly string[];
  readonly seeAlso: readonly string[];
  readonly subterms: readonly string[];
  /** Of a table: its columns. */
  readonly cells?: readonly IndexCellAnswer[];
  readonly note?: string;
  readonly matched: readonly IndexMatch[];
  /** The first part of the path that is no term there. */
  readonly notFound?: string;
  /** The terms that fit equally well. */
  readonly alternatives?: readonly { readonly path: readonly string[]; readonly code?: string }[];
  readonly release: ReleaseInForce;
}

/** The longest path and part of one that are looked up: no index has terms beyond. */
const mostParts = 20;
const longestPart = 400;

/** A walk through the Alphabetic Index, the External Cause Index, the Table of Neoplasms and the Table of Drugs. */
export const indexWalk: Operation<IndexWalkInput, IndexWalkAnswer> = {
  name: "index",
  read: (fields, defaults) => {
    const within = readKind(fields);
    return { path: readPath(fields), date: dateOf(fields, defaults), ...(within === undefined ? {} : { within }) };
  },
  run: ({ catalogs, alphabeticIndex }, input) => {
    const catalog = catalogs.on(input.date);
    const tables = tablesOf(alphabeticIndex, catalog.release.fiscalYear, input.within);
    const found = walk(tables, input.path);
    const at = found.landing ?? found.reached;
    const answeredBy = at?.place.table ?? found.alternatives[0]?.place.table ?? tables[0];
    return {
      ...(found.landing === undefined ? missed(at?.place) : placeAnswer(catalog, found.landing.place)),
      matched: (at?.steps ?? []).map(({ place, kind, asked }) => ({
        term:
          place.column === undefined || kind !== "column"
            ? termOf(place)
            : (place.table.columns[place.column - 1] ?? ""),
        asked,
        how: kind,
        index: place.table.kind,
      })),
      ...(found.notFound === undefined ? {} : { notFound: found.notFound }),
      ...(found.alternatives.length === 0 ? {} : { alternatives: found.alternatives.map(alternative) }),
      release: withIndex(catalog.release, answeredBy?.fiscalYear),
    };
  },
  isClean: ({ path, alternatives, notFound }) =>
    path.length > 0 && alternatives === undefined && notFound === undefined,
};

function readPath(fields: InputFields): readonly string[] {
  const { path } = fields;
  const parts = typeof path === "string" ? [path] : path;
  if (!Array.isArray(parts) || parts.length === 0 || !parts.every((part) => typeof part === "string"))
    throw new InvalidInput('"path" must be a list of texts: the main term, then its subterms');
  if (parts.length > mostParts || parts.some((part) => part.length > longestPart))
    throw new InvalidInput(`"path" must have at most ${mostParts} parts of at most ${longestPart} characters`);
  return parts;
}

function readKind(fields: InputFields): IndexKind | undefined {
  const text = optionalText(fields, "within");
  const kind = indexKinds.find((known) => known === text);
  if (text !== undefined && kind === undefined)
    throw new InvalidInput(`"within" must be one of ${indexKinds.join(", ")}`);
  return kind;
}

function tablesOf(
  index: AlphabeticIndex | undefined,
  fiscalYear: number,
  within: IndexKind | undefined,
): ReturnType<AlphabeticIndex["tablesFor"]> {
  const tables = index?.tablesFor(fiscalYear) ?? [];
  if (tables.length === 0) throw new IndexNotInstalled();
  const wanted = tables.filter(({ kind }) => within === undefined || kind === within);
  if (wanted.length === 0) throw new IndexNotInstalled(`the index "${within}"`);
  return wanted;
}

function missed(place: WalkPlace | undefined): Pick<IndexWalkAnswer, "path" | "see" | "seeAlso" | "subterms"> {
  if (place === undefined) return { path: [], see: [], seeAlso: [], subterms: [] };
  const { table, term } = place;
  return {
    path: table.path(term),
    see: splitReferences(table.detail(term, "see")),
    seeAlso: splitReferences(table.detail(term, "seeAlso")),
    subterms: [...table.subterms(term)].map((below) => termOf({ table, term: below })),
  };
}

function termOf({ table, term }: WalkPlace): string {
  return printedTitle(table.title(term));
}

function alternative({ place: { table, term } }: Landing): {
  readonly path: readonly string[];
  readonly code?: string;
} {
  const code = table.code(term);
  return { path: table.path(term), ...(code === undefined ? {} : { code }) };
}

function withIndex(release: ReleaseInForce, fiscalYear: number | undefined): ReleaseInForce {
  const parts = [...new Set([...release.parts, "index"] as const)];
  if (fiscalYear === undefined || fiscalYear === release.fiscalYear) return { ...release, parts };
  const carriedForward = [...new Set([...(release.carriedForward ?? []), "index"] as const)];
  return { ...release, parts, carriedForward, indexFrom: { fiscalYear } };
}
