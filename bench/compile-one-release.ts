/**
 * The workload of `compile-release`, bundled like the build and run in a process of its own: from the texts of the official files in memory (FY2026's
 * Tabular List alone, and the flat files beside it) to the bytes of the catalogue and its search index. Prints
 * milliseconds on stdout and the steps on stderr.
 */
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { tiedTo, writeColumnFile } from "../src/catalog/binary/column-file.ts";
import { openCatalogData } from "../src/catalog/catalog-data.ts";
import { compileCatalog } from "../src/release/compile/compile-catalog.ts";
import { readLexicon } from "../src/release/compile/lexicon.ts";
import { searchFileColumns } from "../src/release/compile/search-file.ts";
import { parseBillableList } from "../src/release/parsers/billable-list.ts";
import { parseOrderList } from "../src/release/parsers/order-list.ts";
import { parseTabularXml } from "../src/release/parsers/tabular-xml.ts";
import { parseValidityPeriods } from "../src/release/parsers/validity-periods.ts";
import { openSources } from "../src/release/read-sources.ts";
import { root, shared } from "./built-package.ts";

const effective = "2026-04-01";
const lastDay = "2026-09-30";

const read = openSources({ official: join(shared, "icd10cm"), reviewed: join(root, "data/sources") });
const tabular = read("tabular-list-fy2026");
const periods = read("validity-periods");
const descriptions = read("billable-list");
const order = read("order-list-fy2025");
const lexicon = readLexicon(join(root, "data/lexicon"));

const started = performance.now();
const list = parseTabularXml(tabular.text, tabular.file);
const xmlParsed = performance.now();
const input = {
  lists: [{ fiscalYear: 2026, effective, lastDay, list }],
  // What came after this release has no place in it.
  validity: parseValidityPeriods(periods.text, periods.file).filter(({ firstDay }) => firstDay <= lastDay),
  billable: parseBillableList(descriptions.text, descriptions.file),
  shortTitles: [parseOrderList(order.text, order.file)],
  conversions: [],
  successions: [],
  midyearDays: [effective],
};
const parsed = performance.now();
const compiled = compileCatalog(input);
const compiledAt = performance.now();
// Some conditions lead to codes that are new in a later release.
const conditions = lexicon.conditions.filter(({ code }) => compiled.tree.byCode.has(code));
const codes = writeColumnFile(compiled.codes, crc32);
const notes = writeColumnFile(tiedTo(codes, compiled.notes), crc32);
const data = openCatalogData({ codes, notes });
const index = searchFileColumns({ data, lexicon: { ...lexicon, conditions }, indexes: [] });
const indexed = performance.now();
const bytes = [codes.length, notes.length, writeColumnFile(tiedTo(codes, index), crc32).length];
const ended = performance.now();

const steps = [
  `XML ${Math.round(xmlParsed - started)}`,
  `flat files ${Math.round(parsed - xmlParsed)}`,
  `codes and notes ${Math.round(compiledAt - parsed)}`,
  `search index ${Math.round(indexed - compiledAt)}`,
  `bytes ${Math.round(ended - indexed)}`,
];
process.stderr.write(`compile-release: ${steps.join(", ")} ms; ${bytes.join(" + ")} bytes\n`);
process.stdout.write(String(ended - started));
