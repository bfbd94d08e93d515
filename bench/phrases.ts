import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shared } from "./built-package.ts";
import { shuffled } from "./seeded-shuffle.ts";

const most = 2000;

/** Mixed phrases to search for: of the open evaluation set where it is at hand, else the 200 of `phrases.txt`. */
export function searchPhrases(): { readonly phrases: readonly string[]; readonly from: string } {
  const open = join(shared, "eval/phrases/ontology_phrases.open.jsonl");
  if (!existsSync(open)) {
    const own = readFileSync(join(import.meta.dirname, "phrases.txt"), "utf8")
      .trim()
      .split("\n");
    return { phrases: shuffled(own), from: `${own.length} phrases of bench/phrases.txt` };
  }
  const texts = readFileSync(open, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  return { phrases: shuffled(texts).slice(0, most), from: `${most} of the ${texts.length} open phrases` };
}
