import type { Catalog } from "../catalog/catalog.ts";
import { excludes1Between } from "../catalog/exclusions.ts";
import type { Statement } from "./claim.ts";
import type { ProofFinding } from "./proof-finding.ts";
import { isInNoteList, isRefused, type TextContext } from "./use-of-code.ts";

/** Two codes reported for one encounter: "M54.6 together with M51.24", "M54.6 + M51.24". */
const togetherBetween =
  /^[^.;]{0,40}?(?:\b(?:together|along|in combination|combined|paired|in addition)\s+(?:with|to)\b|\balongside\b|\bplus\b|\+|&)[^.;]{0,40}$/i;
const togetherAround =
  /\b(?:both|together|in combination|on the same claim|at the same (?:time|encounter|visit)|simultaneously|concurrently)\b/i;
const bothBetween = /^[^.;,]{0,40}\b(?:and|with)\b[^.;]{0,20}$/i;

/** It says that they are not: "do not assign both", "never together", "violates the Excludes1 note". */
const denied =
  /\b(?:not|never|cannot|can['’]t|don['’]t|avoid|violat\w*|excludes?\s?\d?|mutually|instead|denied|denial|rejected|except|unless|unrelated|separate|either|conflicts?|error|mistake|wrong)\b/i;

/** Pairs that an Excludes1 note forbids, where the text has them reported together. */
export function judgePairs(catalog: Catalog, context: TextContext): readonly ProofFinding[] {
  const { statements, masked } = context;
  return statements.flatMap((first, at): readonly ProofFinding[] => {
    const second = statements[at + 1];
    if (second === undefined || second.sentence.start !== first.sentence.start) return [];
    const words = masked.slice(first.sentence.start, first.sentence.end);
    if (denied.test(words) || isRefused(context, first) || isInNoteList(masked, first)) return [];
    const between = masked.slice(first.mention.end, second.mention.start);
    if (!togetherBetween.test(between) && !(togetherAround.test(words) && bothBetween.test(between))) return [];
    return forbidden(catalog, first, second);
  });
}

function forbidden(catalog: Catalog, first: Statement, second: Statement): readonly ProofFinding[] {
  const [a, b] = [first.mention, second.mention];
  if (a.entry === undefined || b.entry === undefined) return [];
  // A header stands for what is below it: the note must hold for all of that.
  const [exclusion] = excludes1Between(catalog, a.entry.ordinal, b.entry.ordinal);
  if (exclusion === undefined) return [];
  return [
    {
      rule: "excludes1-conflict",
      severity: "warning",
      start: a.start,
      end: a.end,
      quote: a.quote,
      codes: [a.code, b.code],
      message: `an Excludes1 note at ${exclusion.from} says that ${a.code} and ${b.code} are not reported together: “${exclusion.note.text}”; both are allowed only where the conditions are unrelated`,
      authority: "Guidelines I.A.12.a",
      fix: "name one of the two, or say that the conditions must be unrelated",
    },
  ];
}
