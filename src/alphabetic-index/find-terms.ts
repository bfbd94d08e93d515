import { type AskedTitle, exactFit, fitExactly, fitTitle } from "./fit-title.ts";
import type { TermNumber } from "./index-columns.ts";
import type { IndexTable } from "./index-table.ts";
import { foldTitle, isJoining, stemKey, titleStems } from "./title-form.ts";
import type { StepKind, WalkPlace } from "./walk-step.ts";

/** A term that may be the one asked for. */
export interface Candidate {
  readonly place: WalkPlace;
  readonly kind: StepKind;
  readonly cost: number;
}

/** How titles are compared. */
export type Strictness = "exact" | "loose";

/** The main terms a text may mean. */
export function findMainTerms(table: IndexTable, asked: AskedTitle, strictness: Strictness): readonly Candidate[] {
  const isLoose = strictness === "loose";
  const keys = isLoose
    ? [foldTitle(asked.text), stemKey(asked.text), ...titleStems(asked.text).map((stem) => `~${stem}`)]
    : [foldTitle(asked.text)];
  const terms = new Set(keys.flatMap((key) => [...table.mainTermsOf(key)]));
  return [...terms].flatMap((term) => candidate({ table, term }, asked, strictness));
}

/** The subterms of a place that a text may mean, those below "with" and the like among them. */
export function findSubterms(place: WalkPlace, asked: AskedTitle, strictness: Strictness): readonly Candidate[] {
  const { table } = place;
  const found: Candidate[] = [];
  for (const term of table.subterms(place.term)) {
    found.push(...candidate({ ...place, term }, asked, strictness));
    if (strictness === "exact" || !isJoining(table.title(term).title)) continue;
    for (const below of table.subterms(term)) {
      for (const { cost, ...rest } of candidate({ ...place, term: below }, asked, strictness))
        found.push({ ...rest, kind: "joining", cost: cost + 0.2 });
    }
  }
  return found;
}

/** The terms anywhere below a place that fit best: for a path that leaves levels out. */
export function findBelow(place: WalkPlace, asked: AskedTitle): readonly Candidate[] {
  let best = Number.POSITIVE_INFINITY;
  let found: Candidate[] = [];
  for (let term: TermNumber = place.term + 1; term < place.table.end(place.term); term++) {
    const fit = fitTitle(asked, place.table.written(term));
    if (fit === undefined || fit > best) continue;
    if (fit < best) found = [];
    best = fit;
    found.push({ place: { ...place, term }, kind: "skipped", cost: 3 + fit });
  }
  return found;
}

/** The columns of a table that a text may mean, where none has been chosen. */
export function findColumns(place: WalkPlace, asked: AskedTitle, strictness: Strictness): readonly Candidate[] {
  if (place.column !== undefined || asked.stems.length === 0) return [];
  for (const [at, heading] of place.table.columns.entries()) {
    if (at === 0) continue;
    const isSame = foldTitle(heading) === asked.folded;
    const stems = new Set(titleStems(heading === "Ca in situ" ? "carcinoma in situ" : heading));
    // "malignant" is the primary, the first of its columns.
    if (isSame || (strictness === "loose" && asked.stems.every((stem) => stems.has(stem))))
      return [{ place: { ...place, column: at + 1 }, kind: "column", cost: isSame ? 0 : 0.3 }];
  }
  return [];
}

function candidate(place: WalkPlace, asked: AskedTitle, strictness: Strictness): readonly Candidate[] {
  const written = place.table.written(place.term);
  const cost = strictness === "exact" ? fitExactly(asked, written) : fitTitle(asked, written);
  if (cost === undefined) return [];
  return [{ place, kind: cost <= exactFit ? "exact" : "loose", cost }];
}
