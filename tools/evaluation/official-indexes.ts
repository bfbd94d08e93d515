import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AlphabeticIndex } from "../../src/alphabetic-index/alphabetic-index.ts";
import { buildIndexColumns } from "../../src/alphabetic-index/build-index-columns.ts";
import type { IndexDocument } from "../../src/alphabetic-index/index-document.ts";
import { openIndexFile } from "../../src/alphabetic-index/index-table.ts";
import { writeColumnFile } from "../../src/catalog/binary/column-file.ts";
import { parseIndexCsv } from "../../src/release/parsers/index-csv.ts";
import { parseIndexXml } from "../../src/release/parsers/index-xml.ts";

/** The indexes among the official files beside the repository, by fiscal year. */
const files: Readonly<Record<string, readonly string[]>> = {
  2025: [
    "fy2025/derived/ICD10CM_2025_Index.csv",
    "fy2025/icd-10-cm-eindex-2025.xml",
    "fy2025/icd-10-cm-neoplasm-2025.xml",
    "fy2025/icd-10-cm-drug-2025.xml",
  ],
  2026: [
    "fy2026-april/icd10cm-eindex-April-1-2026-XML.xml",
    "fy2026-april/icd10cm-neoplasm-April-1-2026-XML.xml",
    "fy2026-april/icd10cm-drug-April-1-2026-XML.xml",
  ],
};

/**
 * The official indexes, compiled and opened as an install does it.
 *
 * @param folder of the official files
 * @returns undefined where none of them is there
 */
export function readOfficialIndexes(folder: string): AlphabeticIndex | undefined {
  const tables = Object.entries(files).flatMap(([year, names]) => {
    const documents = names
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => documentIn(readFileSync(join(folder, name), "utf8"), name, year));
    return documents.length === 0 ? [] : openIndexFile(writeColumnFile(buildIndexColumns(documents)), `FY${year}`);
  });
  return tables.length === 0 ? undefined : new AlphabeticIndex(tables);
}

function documentIn(text: string, name: string, year: string): IndexDocument {
  return name.endsWith(".csv") ? parseIndexCsv(text, name, year) : parseIndexXml(text, name);
}
