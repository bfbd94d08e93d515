import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { tiedTo, writeColumnFile } from "../src/catalog/binary/column-file.ts";
import { encodeUtf8 } from "../src/catalog/binary/utf8.ts";
import { openCatalogData } from "../src/catalog/catalog-data.ts";
import { compileCatalog } from "../src/release/compile/compile-catalog.ts";
import { readLexicon } from "../src/release/compile/lexicon.ts";
import { searchFileColumns } from "../src/release/compile/search-file.ts";
import type { TabularList } from "../src/release/parsers/tabular-list.ts";
import { compileInput, entry, section } from "./small-catalog.ts";

const letters = [..."ACDEFGHIJKLMNOPQRSTVZU"];

/** Codes of a small list: ".0" to ".9" below five categories of each of 22 chapters. */
export interface SmallListChanges {
  readonly without?: readonly string[];
  readonly with?: readonly string[];
  /** Another title, by code. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** A Tabular List with all 22 chapters, in small. */
export function wholeList(fiscalYear: number, changes: SmallListChanges = {}): TabularList {
  const titled = (code: string): string => changes.titles?.[code] ?? `Title of ${code}`;
  const chapters = letters.map((letter, i) => {
    const id = `${letter}50-${letter}54`;
    const categories = [0, 1, 2, 3, 4].map((n) => {
      const category = `${letter}5${n}`;
      const own = [..."0123456789"].map((last) => `${category}.${last}`);
      const codes = [...own, ...(changes.with ?? []).filter((code) => code.startsWith(`${category}.`))];
      const children = codes.filter((code) => changes.without?.includes(code) !== true);
      return entry(category, { children: children.map((code) => entry(code, { title: titled(code) })) });
    });
    const sectionIndex = [{ first: `${letter}50`, last: `${letter}54`, id, text: `Block ${id}` }];
    return {
      number: String(i + 1),
      title: `Chapter ${letter}`,
      range: id,
      notes: {},
      sectionIndex,
      sections: [section(id, categories)],
    };
  });
  return { version: String(fiscalYear), introduction: [], chapters };
}

/** A user's folder over a small catalogue of FY2026, carried forward to FY2027, and a package's data folder. */
export interface SmallInstall {
  readonly folder: string;
  readonly data: string;
  /** Writes a file to be installed. @returns its path */
  put(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export function smallInstall(): SmallInstall {
  const root = mkdtempSync(join(tmpdir(), "dxproof-"));
  const [folder, data, files] = ["catalog", "data", "files"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [folder, files, join(data, "sources"), join(data, "lexicon")])
    mkdirSync(path, { recursive: true });
  const real = resolve(import.meta.dirname, "../data");
  for (const name of ["official-downloads.tsv", "sources.tsv"])
    cpSync(join(real, "sources", name), join(data, "sources", name));
  const tables = {
    "sources/expected-counts.tsv": "fiscal_year\teffective\tchapters\tblocks\tcategories\theaders\tbillable\tsource",
    "sources/conversion-slips.tsv": "code\tprevious_code\tmeant\treason",
    "lexicon/equivalences.tsv": "words\trelation\tequals\tnote",
    "lexicon/abbreviations.tsv": "abbreviation\texpansion\tdeciding words",
  };
  for (const [name, heading] of Object.entries(tables)) writeFileSync(join(data, name), `${heading}\n`);
  writeBase(folder, data);
  return {
    folder,
    data,
    put: (name, content) => {
      const path = join(files, name);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function writeBase(folder: string, data: string): void {
  const compiled = compileCatalog(
    compileInput([
      { fiscalYear: 2026, effective: "2026-04-01", lastDay: "2026-09-30", list: wholeList(2026) },
      {
        fiscalYear: 2027,
        effective: "2026-10-01",
        lastDay: "2027-03-31",
        carriedForwardFrom: 0,
        list: wholeList(2027),
      },
    ]),
  );
  const codes = writeColumnFile(compiled.codes);
  const notes = writeColumnFile(tiedTo(codes, compiled.notes));
  const search = searchFileColumns({
    data: openCatalogData({ codes, notes }),
    lexicon: readLexicon(join(data, "lexicon")),
    indexes: [],
  });
  const written = encodeUtf8(JSON.stringify({ pathways: [], whoOnlyCodes: [] }));
  writeFileSync(join(folder, "codes.bin"), codes);
  writeFileSync(join(folder, "notes.bin"), notes);
  writeFileSync(join(folder, "search.bin"), writeColumnFile(tiedTo(codes, search)));
  writeFileSync(join(folder, "written.bin"), writeColumnFile(tiedTo(codes, { written })));
}
