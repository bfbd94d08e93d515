/**
 * `npm run bench [-- --json] [-- NAME…]`: takes the measures (all, or those named) of the build in `dist/` and prints them,
 * as a table or as one JSON array; `--soak` takes ten minutes of load instead. What cannot be taken here is named on stderr with the reason.
 */
import { availableParallelism, cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { isBuilt } from "./built-package.ts";
import { catalogSize } from "./catalog-size.ts";
import { cliStart } from "./cli-start.ts";
import { compileRelease } from "./compile-release.ts";
import { httpCode } from "./http-code.ts";
import { httpSearch } from "./http-search.ts";
import { lookup } from "./lookup.ts";
import { type Measure, type Measurement, Skipped } from "./measurement.ts";
import { openCatalog } from "./open-catalog.ts";
import { miniSearch } from "./peers/minisearch.ts";
import { ratiosToPeers } from "./peers/ratios.ts";
import { simpleIcd10Cm } from "./peers/simple-icd-10-cm.ts";
import { sqliteFts5 } from "./peers/sqlite-fts5.ts";
import { rss } from "./rss.ts";
import { searchAccuracy } from "./search-accuracy.ts";
import { searchKeystroke } from "./search-keystroke.ts";
import { searchLatency } from "./search-latency.ts";
import { searchOpen } from "./search-open.ts";
import { soak } from "./soak.ts";
import { table } from "./table.ts";
import { validate } from "./validate.ts";
import { web } from "./web.ts";

const measures: readonly Measure[] = [
  compileRelease,
  openCatalog,
  searchOpen,
  rss,
  cliStart,
  catalogSize,
  lookup,
  validate,
  searchLatency,
  searchKeystroke,
  searchAccuracy,
  httpCode,
  httpSearch,
  web,
  simpleIcd10Cm,
  miniSearch,
  sqliteFts5,
];

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, soak: { type: "boolean" } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !measures.some(({ names }) => names.includes(name)));
if (unknown.length > 0) {
  process.stderr.write(
    `no measure ${unknown.join(", ")}; there are: ${measures.flatMap(({ names }) => names).join(", ")}\n`,
  );
  process.exitCode = 2;
} else if (!isBuilt()) {
  process.stderr.write("dist/ is not built: run `npm run build` first\n");
  process.exitCode = 2;
} else await main(positionals);

async function main(wanted: readonly string[]): Promise<void> {
  process.stderr.write(`${machine()}\n`);
  const measurements: Measurement[] = [];
  for (const measure of values.soak === true ? [soak] : measures) {
    if (wanted.length > 0 && !measure.names.some((name) => wanted.includes(name))) continue;
    try {
      measurements.push(...(await measure.run()));
    } catch (error) {
      if (!(error instanceof Skipped)) throw error;
      process.stderr.write(`skipped ${measure.names.join(", ")}: ${error.message}\n`);
    }
  }
  const ratios = ratiosToPeers(measurements).map((line) => `${line}\n`);
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify(measurements)}\n`);
    process.stderr.write(ratios.join(""));
  } else process.stdout.write([table(measurements), ...ratios].join(""));
}

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return `node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores (${first?.model.trim()}), ${memory} GB`;
}
