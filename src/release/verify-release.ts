import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Classification } from "../classification.ts";
import { defaultCatalogFolder, loadCatalog } from "../load-catalog.ts";
import { type CheckResult, checkCatalog } from "./checks/catalog-checks.ts";
import { checkInstalled } from "./install/check-installed.ts";
import { parseExpectedCounts } from "./parsers/expected-counts.ts";
import { readCompileInput } from "./read-sources.ts";
import { unpackTabularList } from "./unpack.ts";

/** What is verified. */
export interface VerifyFolders {
  /** The compiled catalogue, or a folder with installed releases. Default: what answers where nothing is said. */
  readonly catalog?: string | undefined;
  /** This project's `data/sources`. */
  readonly reviewed: string;
  /** The official files; the catalogue is compared with them where they are present. */
  readonly sources?: string;
}

/**
 * Verifies a catalogue: its files are whole, its counts the official ones, its tables sound; what is installed in the
 * folder is what was installed; and, where the official files are at hand, unpacked it equals them field by field.
 *
 * @throws CatalogFileError when a file is damaged
 */
export function verifyRelease(folders: VerifyFolders): readonly CheckResult[] {
  const folder = folders.catalog ?? defaultCatalogFolder();
  const classification = loadCatalog(folder);
  const { catalogs } = classification;
  const file = join(folders.reviewed, "expected-counts.tsv");
  const checks = [
    checkWhole(classification),
    ...checkInstalled(folder),
    ...checkCatalog(catalogs, parseExpectedCounts(readFileSync(file, "utf8"), "expected-counts.tsv")),
  ];
  if (folders.sources === undefined || !existsSync(folders.sources)) return checks;
  const input = readCompileInput({ official: folders.sources, reviewed: folders.reviewed });
  return [
    ...checks,
    ...input.lists.flatMap(({ fiscalYear, effective, list, carriedForwardFrom }): CheckResult[] => {
      const at = catalogs.record.lists.findIndex((one) => one.fiscalYear === fiscalYear && one.effective === effective);
      const own = catalogs.record.lists[at];
      // An installed list stands in place of one that was carried forward.
      const isReplaced =
        own === undefined || (carriedForwardFrom !== undefined && own.carriedForwardFrom === undefined);
      if (isReplaced) return [];
      const isEqual = isDeepStrictEqual(unpackTabularList(catalogs.data, at), list);
      const detail = isEqual ? "titles, notes, 7th characters, order" : "it differs: compile the catalogue again";
      return [{ name: `FY${fiscalYear} unpacked equals its source`, ok: isEqual, detail }];
    }),
  ];
}

/** Reads every file: a damaged one throws. */
function checkWhole({ searchIndex, pathways, indexTexts, alphabeticIndex, poaExempt }: Classification): CheckResult {
  const indexes = alphabeticIndex?.parts.length ?? 0;
  poaExempt?.("A00.0", "2026-10-01");
  const detail = [
    `checksums of codes.bin, notes.bin, search.bin (${searchIndex.terms.length.toLocaleString("en-US")} terms)`,
    ...(indexes === 0 ? [] : [`${indexes} indexes, ${indexTexts.tables.length} of them in the search`]),
    `${pathways.length} pathway${pathways.length === 1 ? "" : "s"}`,
  ].join("; ");
  return { name: "the files are whole", ok: true, detail };
}
