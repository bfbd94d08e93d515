import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Phrase, readPhrases } from "../tools/evaluation/phrase-set.ts";
import { shared } from "./built-package.ts";
import { Skipped } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";

const counted = ["A", "B"];

/**
 * The phrases of the open evaluation set whose one code is known and valid, of grades A and B.
 *
 * @throws Skipped where the set is not at hand
 */
export async function knownPhrases(): Promise<readonly Phrase[]> {
  const file = join(shared, "eval/phrases/ontology_phrases.open.jsonl");
  if (!existsSync(file)) throw new Skipped("the evaluation set is not in ../shared/eval/phrases");
  const { catalogs } = await openClassification();
  const phrases = readPhrases(readFileSync(file, "utf8"), date, (code) => catalogs.isValidForSubmission(code, date));
  return phrases.filter(({ grade }) => counted.includes(grade));
}

/** Share of the phrases whose code is among the first so many found. */
export function shareFound(phrases: readonly Phrase[], found: readonly (readonly string[])[], within: number): number {
  return phrases.filter(({ code }, at) => found[at]?.slice(0, within).includes(code)).length / phrases.length;
}
