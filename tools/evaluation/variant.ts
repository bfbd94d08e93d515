import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import type { IndexTable } from "../../src/alphabetic-index/index-table.ts";
import { IndexTexts } from "../../src/alphabetic-index/index-texts.ts";
import { openTextPool, TextPoolBuilder } from "../../src/catalog/binary/text-pool.ts";
import type { Classification } from "../../src/classification.ts";
import type { Lexicon } from "../../src/release/compile/lexicon.ts";
import { searchSourceOf } from "../../src/release/compile/search-file.ts";
import type { Mechanism } from "./mechanisms.ts";

/** The root of the repository. */
export const root: string = resolve(import.meta.dirname, "../..");

/** What every variant is made from. */
export interface EvaluatedSource {
  /** The catalogue whose codes are found. */
  readonly classification: Classification;
  readonly lexicon: Lexicon;
  /** The official indexes whose terms are searched too; none for the catalogue as it is shipped. */
  readonly indexes: readonly IndexTable[];
}

/** Codes with dots, best first, ten at most. */
export type Search = (query: string, date: string) => readonly string[];

/**
 * The operation `search` over an index built from the sources as they stand: as it is, or without one mechanism. Nothing in the
 * product knows that it can be switched off: a module that does the work is replaced while the sources are bundled, or
 * the texts and words that the index is built of are left out.
 *
 * @throws Error when a module to be replaced is no longer there
 */
export async function searchVariant(source: EvaluatedSource, mechanism?: Mechanism): Promise<Search> {
  const { buildSearchIndex, openSearchIndex, search } = await bundledRanking(mechanism?.modules ?? {});
  const { catalogs, pathways, whoOnlyCodes } = source.classification;
  const lexicon = mechanism?.lexicon?.(source.lexicon) ?? source.lexicon;
  const whole = searchSourceOf({ data: catalogs.data, lexicon, indexes: source.indexes });
  const kinds = mechanism?.kinds;
  const entries = kinds === undefined ? whole.entries : whole.entries.filter(({ kind }) => kinds.includes(kind));
  const columns = buildSearchIndex({ ...whole, entries });
  const phrases = new TextPoolBuilder();
  for (const { phrase } of lexicon.conditions) phrases.add(phrase);
  const pool = phrases.columns();
  const classification: Classification = {
    catalogs,
    searchIndex: openSearchIndex(mechanism?.columns?.(columns) ?? columns),
    conditions: openTextPool(pool.bytes, pool.offsets),
    indexTexts: new IndexTexts(source.indexes),
    pathways,
    whoOnlyCodes,
  };
  return (query, date) => search.run(classification, search.read({ query }, { date })).results.map(({ code }) => code);
}

type Ranking = typeof import("./ranking.ts");

/** The modules of the search, some replaced, in one module of its own. */
async function bundledRanking(modules: Readonly<Record<string, string>>): Promise<Ranking> {
  const replacements = new Map(
    Object.entries(modules).map(([replacement, module]) => [join(root, module), join(root, replacement)]),
  );
  const used = new Set<string>();
  const plugin: Plugin = {
    name: "replaced modules",
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, resolveDir }) => {
        const module = resolve(resolveDir, path);
        const replacement = replacements.get(module);
        // The replacement itself may build on what it replaces.
        if (replacement === undefined || replacement === importer) return undefined;
        used.add(module);
        return { path: replacement };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [join(root, "tools/evaluation/ranking.ts")],
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    write: false,
    plugins: [plugin],
  });
  const unused = [...replacements.keys()].filter((module) => !used.has(module));
  if (unused.length > 0) throw new Error(`${unused.join(", ")} is not part of the search any more`);
  const [output] = outputFiles;
  if (output === undefined) throw new Error("nothing was bundled");
  const folder = mkdtempSync(join(tmpdir(), "dxproof-evaluate-"));
  try {
    const file = join(folder, "ranking.mjs");
    writeFileSync(file, output.contents);
    return (await import(pathToFileURL(file).href)) as Ranking;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
