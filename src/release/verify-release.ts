import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { loadCatalog } from "../load-catalog.ts";
import { type CheckResult, checkCatalog } from "./checks/catalog-checks.ts";
import { parseExpectedCounts } from "./parsers/expected-counts.ts";
import { readCompileInput } from "./read-sources.ts";
import { unpackTabularList } from "./unpack.ts";

/** What is verified. */
export interface VerifyFolders {
  /** The compiled catalogue. */
  readonly catalog: string;
  /** This project's `data/sources`. */
  readonly reviewed: string;
  /** The official files; the catalogue is compared with them where they are present. */
  readonly sources?: string;
}

/**
 * Verifies a compiled catalogue: its files are whole, its counts the official ones, its tables sound; and, where the
 * official files are at hand, unpacked it equals them field by field.
 *
 * @throws CatalogFileError when a file is damaged
 */
export function verifyRelease(folders: VerifyFolders): readonly CheckResult[] {
  const { catalogs, searchIndex, pathways } = loadCatalog(folders.catalog);
  const file = join(folders.reviewed, "expected-counts.tsv");
  const whole: CheckResult = {
    name: "the files are whole",
    ok: true,
    detail: `checksums of codes.bin, notes.bin, search.bin (${searchIndex.terms.length.toLocaleString("en-US")} terms); ${pathways.length} pathway${pathways.length === 1 ? "" : "s"}`,
  };
  const checks = [
    whole,
    ...checkCatalog(catalogs, parseExpectedCounts(readFileSync(file, "utf8"), "expected-counts.tsv")),
  ];
  if (folders.sources === undefined || !existsSync(folders.sources)) return checks;
  const input = readCompileInput({ official: folders.sources, reviewed: folders.reviewed });
  return [
    ...checks,
    ...input.lists.map(({ fiscalYear, list }, i): CheckResult => {
      const isEqual = isDeepStrictEqual(unpackTabularList(catalogs.data, i), list);
      const detail = isEqual ? "titles, notes, 7th characters, order" : "it differs: compile the catalogue again";
      return { name: `FY${fiscalYear} unpacked equals its source`, ok: isEqual, detail };
    }),
  ];
}
