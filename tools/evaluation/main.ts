/**
 * `npm run evaluate [-- PART…] [--show N] [--catalog DIR] [--date YYYY-MM-DD]`: measures the search and the Index on the
 * evaluation sets beside the repository, prints the numbers, and writes them into docs/evaluation.md. Ends with 1 where a
 * target is missed, with 2 where it cannot be run.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Classification } from "../../src/classification.ts";
import { loadCatalog, shippedCatalogFolder } from "../../src/load-catalog.ts";
import { readLexicon } from "../../src/release/compile/lexicon.ts";
import { readOfficialIndexes } from "./official-indexes.ts";
import { writePart } from "./page.ts";
import { type Evaluated, type EvaluationPart, parts } from "./parts.ts";
import { fiscalYearOf } from "./phrase-set.ts";
import { root } from "./variant.ts";

const shared = resolve(root, "../shared");
const page = join(root, "docs/evaluation.md");

const { values, positionals } = parseArgs({
  options: {
    show: { type: "string", default: "0" },
    catalog: { type: "string" },
    date: { type: "string", default: "2026-11-22" },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !parts.has(name));
if (unknown.length > 0) cannotRun(`no part ${unknown.join(", ")}; there are: ${[...parts.keys()].join(", ")}`);
else if (!existsSync(join(shared, "eval"))) cannotRun(`the evaluation sets are not in ${join(shared, "eval")}`);
else
  await evaluate(positionals.length === 0 ? [...parts.values()] : positionals.flatMap((name) => parts.get(name) ?? []));

function cannotRun(reason: string): void {
  process.stderr.write(`evaluate: ${reason}\n`);
  process.exitCode = 2;
}

async function evaluate(wanted: readonly EvaluationPart[]): Promise<void> {
  const evaluated = evaluatedSource();
  for (const part of wanted) {
    const { markdown, below } = await part.run(evaluated, (line) => process.stdout.write(`${line}\n`));
    writePart(page, part.marker, markdown);
    for (const line of below) {
      process.stdout.write(`below: ${line}\n`);
      process.exitCode = 1;
    }
  }
}

/** The shipped catalogue with the indexes beside the repository, or what is installed in a folder. */
function evaluatedSource(): Evaluated {
  const { catalog, date, show } = values;
  const opened = loadCatalog(catalog === undefined ? shippedCatalogFolder : resolve(catalog));
  const alphabeticIndex = catalog === undefined ? readOfficialIndexes(join(shared, "icd10cm")) : opened.alphabeticIndex;
  return {
    // What is opened when first asked for stays so.
    classification: Object.create(opened, { alphabeticIndex: { value: alphabeticIndex } }) as Classification,
    lexicon: readLexicon(join(root, "data/lexicon")),
    indexes: alphabeticIndex?.tablesFor(fiscalYearOf(date)) ?? [],
    sets: join(shared, "eval"),
    date,
    show: Number(show),
  };
}
