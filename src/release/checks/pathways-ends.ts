import type { Catalog } from "../../catalog/catalog.ts";
import type { Ordinal } from "../../catalog/code-table.ts";
import { type Exclusion, exclusionsOf } from "../../catalog/exclusions.ts";
import type { Pathway, PathwayQuestion, PathwayStep } from "../../selection/pathway.ts";
import { codeOnDay } from "../../selection/pathway-codes.ts";
import { after, nothingKnown, optionsOn, questionAfter, type Standing } from "../../selection/pathway-standing.ts";
import { PathwayError } from "./pathways-error.ts";

/** Two codes that some way through a pathway ends with. */
export interface PathwayPair {
  readonly first: string;
  readonly second: string;
  /** The first such way. */
  readonly way: string;
}

/**
 * The codes that stand together at the end of some way through a pathway on a date, ISO; what is not documented is a
 * way too.
 *
 * @throws PathwayError for a way that ends without a code
 */
export function pairsOf(pathway: Pathway, date: string): readonly PathwayPair[] {
  const pairs = new Map<string, PathwayPair>();
  const end = ({ code, also }: Standing, way: readonly string[]): void => {
    if (code === undefined) throw new PathwayError(pathway.name, `no code at the end of ${way.join(" / ")}`);
    const codes = [code, ...also.map((one) => one.code)];
    for (const [at, first] of codes.entries()) {
      for (const second of codes.slice(at + 1)) {
        const key = `${first} ${second}`;
        if (!pairs.has(key)) pairs.set(key, { first, second, way: way.join(" / ") });
      }
    }
  };
  const follow = (question: PathwayQuestion, standing: Standing, way: readonly string[]): void => {
    const go = (step: PathwayStep, answer: string): void => {
      const next = questionAfter(pathway, step);
      if (next !== undefined) follow(next, after(standing, step), [...way, answer]);
      else if (step.ask === undefined) end(after(standing, step), [...way, answer]);
    };
    for (const option of optionsOn(question, date)) go(option, option.answer);
    go(question.notDocumented, "not documented");
  };
  const [first] = pathway.questions;
  if (first !== undefined) follow(first, nothingKnown, []);
  return [...pairs.values()];
}

/**
 * Checks that no Excludes1 note keeps two codes of one end apart, whatever a header among them leads to. For a year
 * whose Tabular List is not at hand a note is certain only where the lists before and after it have it.
 *
 * @throws PathwayError
 */
export function checkPairs(pathway: Pathway, pairs: readonly PathwayPair[], catalog: Catalog): void {
  const known = new Map<Ordinal, readonly Exclusion[]>();
  const exclusionsAt = (ordinal: Ordinal): readonly Exclusion[] => {
    const found =
      known.get(ordinal) ?? exclusionsOf(catalog, ordinal, "excludes1").filter((one) => isCertain(catalog, one));
    known.set(ordinal, found);
    return found;
  };
  for (const { first, second, way } of pairs) {
    const others = stemsOf(catalog, second);
    for (const one of stemsOf(catalog, first)) {
      for (const { covers, from, note } of exclusionsAt(one)) {
        const other = others.find((ordinal) => ordinal !== one && covers(ordinal));
        if (other === undefined) continue;
        const codes = `${catalog.entry(one)} and ${catalog.entry(other)}`;
        const why = `do not go together on ${catalog.date}: Excludes1 at ${from}, "${note.text}"`;
        throw new PathwayError(pathway.name, `${way}: ${codes} ${why}`);
      }
    }
  }
}

function isCertain({ data, release }: Catalog, { note }: Exclusion): boolean {
  const years = data.record.lists.map(({ fiscalYear }, at) => ({ fiscalYear, has: (note.lists & (1 << at)) !== 0 }));
  const isSaid = (side: typeof years): boolean => side.length === 0 || side.some(({ has }) => has);
  return (
    isSaid(years.filter(({ fiscalYear }) => fiscalYear <= release.fiscalYear)) &&
    isSaid(years.filter(({ fiscalYear }) => fiscalYear >= release.fiscalYear))
  );
}

/** What a code may be in the end; the codes of one stem, which share its notes, once. */
function stemsOf(catalog: Catalog, code: string): readonly Ordinal[] {
  const { codes } = catalog.data;
  const completions = codeOnDay(catalog, code)?.completions ?? [];
  return [...new Set(completions.map(({ ordinal }) => (codes.isExtended(ordinal) ? codes.parent(ordinal) : ordinal)))];
}
