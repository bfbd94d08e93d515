import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { formatDay, parseDay } from "../../src/catalog/day.ts";
import { foldAccents } from "../../src/catalog/fold-accents.ts";
import { loadCatalog, shippedCatalogFolder } from "../../src/load-catalog.ts";
import type { CompileInput } from "../../src/release/compile/compile-input.ts";
import { compileRelease } from "../../src/release/compile-release.ts";
import { parseBillableList } from "../../src/release/parsers/billable-list.ts";
import { parseCodeList } from "../../src/release/parsers/code-list.ts";
import { parseConversionSlips } from "../../src/release/parsers/conversion-slips.ts";
import { type OrderLine, parseOrderFile } from "../../src/release/parsers/order-file.ts";
import { parseOrderList } from "../../src/release/parsers/order-list.ts";
import { parseSuccessors } from "../../src/release/parsers/successors.ts";
import type { TabularEntry } from "../../src/release/parsers/tabular-list.ts";
import { parseValidityPeriods } from "../../src/release/parsers/validity-periods.ts";
import { readCompileInput } from "../../src/release/read-sources.ts";
import { unpackTabularList } from "../../src/release/unpack.ts";
import { hasOfficialFiles, officialFolder, readOfficialText } from "../official-source.ts";

/* The compiled catalogue against the official files it is made of, and against those it is not made of. */

const { catalogs } = loadCatalog();
const { codes } = catalogs.data;
const dataFolder = resolve(import.meta.dirname, "../../data");

function read<T>(path: string, parse: (text: string, file: string) => T): T {
  return parse(readOfficialText(path), path);
}

function validOn(catalog: Catalog): readonly string[] {
  return [...catalog.validCodes()].map(({ code }) => code);
}

/** The codes of which the catalogue does not say what an official list says: valid exactly when billable, and the title. */
function disagreements(
  catalog: Catalog,
  lines: readonly Pick<OrderLine, "code" | "billable" | "longTitle">[],
): string[] {
  return lines.flatMap(({ code, billable, longTitle }) => {
    const entry = catalog.find(code);
    if (entry?.status !== (billable ? "valid" : "incomplete")) return [`${code} is ${entry?.status}`];
    return foldAccents(entry.title ?? "") === longTitle ? [] : [`${code}: ${entry.title}, not ${longTitle}`];
  });
}

let parsed: CompileInput | undefined;
function parsedSources(): CompileInput {
  parsed ??= readCompileInput({ official: officialFolder, reviewed: resolve(dataFolder, "sources") });
  return parsed;
}

describe.skipIf(!hasOfficialFiles)("unpacked, a list equals its source in every field", () => {
  test.each(catalogs.record.lists.map(({ fiscalYear }, list) => [fiscalYear, list] as const))("FY%i", (_, list) => {
    const source = parsedSources().lists[list]?.list;
    const unpacked = unpackTabularList(catalogs.data, list);
    // A difference is shown field by field, but comparing so takes seconds.
    if (!isDeepStrictEqual(unpacked, source)) expect(unpacked).toEqual(source);
    expect(source?.chapters).toHaveLength(22);
  });
});

describe.skipIf(!hasOfficialFiles)(
  "every code of an official list is found, with its title and standing, and no other",
  () => {
    test("FY2021: the order file", () => {
      const lines = read("fy2021-january/icd10cm-order-Jan-2021.txt.gz", parseOrderFile);
      expect(lines).toHaveLength(95_358);
      for (const day of ["2021-01-01", "2021-09-30"]) {
        const catalog = catalogs.on(day);
        expect(disagreements(catalog, lines)).toEqual([]);
        expect(validOn(catalog).length).toBe(lines.filter(({ billable }) => billable).length);
      }
    });

    test("FY2025: the order list", () => {
      const lines = read("fy2025/icd10cm_codes_fy2025.tsv.gz", parseOrderList);
      expect(lines).toHaveLength(97_584);
      for (const day of ["2024-10-01", "2025-01-15", "2025-09-30"]) {
        const catalog = catalogs.on(day);
        expect(disagreements(catalog, lines)).toEqual([]);
        expect(validOn(catalog)).toEqual(lines.filter(({ billable }) => billable).map(({ code }) => code));
      }
    });

    test("FY2026: the billable list", () => {
      const rows = read("derived/icd10cm_billable_codes_fy2021-fy2026.tsv.gz", parseBillableList);
      const lines = rows
        .filter(({ lastFiscalYear }) => lastFiscalYear === 2026)
        .map(({ code, title }) => ({ code, billable: true, longTitle: title }));
      expect(lines).toHaveLength(74_719);
      for (const day of ["2025-10-01", "2026-03-31", "2026-05-01"]) {
        const catalog = catalogs.on(day);
        expect(disagreements(catalog, lines)).toEqual([]);
        expect(validOn(catalog).length).toBe(lines.length);
      }
    });

    test("FY2022 to FY2024: the billable list", () => {
      const rows = read("derived/icd10cm_billable_codes_fy2021-fy2026.tsv.gz", parseBillableList);
      for (const fiscalYear of [2022, 2023, 2024]) {
        const catalog = catalogs.on(`${fiscalYear}-09-30`);
        const own = rows.filter((row) => row.firstFiscalYear <= fiscalYear && row.lastFiscalYear >= fiscalYear);
        expect(validOn(catalog).toSorted()).toEqual(own.map(({ code }) => code).toSorted());
        // The list has each code's newest title: of these the last.
        const ended = own.filter(({ lastFiscalYear }) => lastFiscalYear === fiscalYear);
        expect(ended.length).toBeGreaterThan(20);
        const lines = ended.map(({ code, title }) => ({ code, billable: true, longTitle: title }));
        expect(disagreements(catalog, lines)).toEqual([]);
      }
    });

    test.each([
      [2025, 1, "fy2025-april/code-list-April-2025.txt.gz"],
      [2026, 2, "fy2026-april/code-list-April-2026.txt.gz"],
    ])("FY%i: the code list, in its order", (_, list, path) => {
      const listed = read(path, parseCodeList);
      const { chapters } = unpackTabularList(catalogs.data, list);
      const bit = 1 << list;
      const made = (entry: TabularEntry): string[] => {
        const ordinal = codes.find(entry.code);
        const extended = [...codes.childrenInLists(ordinal, bit)].filter((child) => codes.isExtended(child));
        return [entry.code, ...extended.map((child) => codes.code(child)), ...entry.children.flatMap(made)];
      };
      const names = chapters.flatMap(({ number, sections }) => [
        `chapter ${number}`,
        ...sections.flatMap(({ id, entries }) => [
          `block ${id}`,
          ...entries.flatMap(made).map((code) => `code ${code}`),
        ]),
      ]);
      expect(names.length).toBe(listed.length);
      expect(listed.map(({ kind, name }) => `${kind} ${name}`).filter((name, i) => name !== names[i])).toEqual([]);
    });
  },
);

describe.skipIf(!hasOfficialFiles)("the accents of the Tabular List, which the code descriptions leave out", () => {
  const accented = (date: string, lines: readonly Pick<OrderLine, "code" | "longTitle">[]): number => {
    const catalog = catalogs.on(date);
    return lines.filter(({ code, longTitle }) => catalog.require(code).title !== longTitle).length;
  };

  test("stand in 134 titles of FY2021, 151 of FY2025 and 119 of the codes of FY2026", () => {
    const rows = read("derived/icd10cm_billable_codes_fy2021-fy2026.tsv.gz", parseBillableList);
    const fy2026 = rows
      .filter((row) => row.lastFiscalYear === 2026)
      .map(({ code, title }) => ({ code, longTitle: title }));
    expect([
      accented("2021-01-01", read("fy2021-january/icd10cm-order-Jan-2021.txt.gz", parseOrderFile)),
      accented("2025-04-01", read("fy2025/icd10cm_codes_fy2025.tsv.gz", parseOrderList)),
      accented("2026-04-01", fy2026),
    ]).toEqual([134, 151, 119]);
  });
});

describe.skipIf(!hasOfficialFiles)("days", () => {
  test("the validity of every code on every day on which any code changes, and the day before", () => {
    const periods = read("derived/validity_periods_2015-2027.tsv.gz", parseValidityPeriods);
    expect(periods).toHaveLength(75_909);
    const changes = new Set(
      periods.flatMap(({ firstDay, lastDay }) => [firstDay, ...(lastDay === undefined ? [] : [dayAfter(lastDay)])]),
    );
    const days = [...changes].flatMap((day) => (day === "2015-10-01" ? [day] : [dayBefore(day), day])).toSorted();
    expect(days).toHaveLength(31);
    expect([...changes].toSorted()).toEqual(catalogs.updateDays());
    const byCode = new Map(periods.map((period) => [period.code, period]));
    const wrong: string[] = [];
    for (const day of [...days, "2027-03-31"]) {
      const catalog = catalogs.on(day);
      for (let ordinal = 0; ordinal < codes.size; ordinal++) {
        const code = codes.code(ordinal);
        const period = byCode.get(code);
        const expected = period !== undefined && period.firstDay <= day && day <= (period.lastDay ?? "9999");
        if (codes.isValid(ordinal, catalog.day) !== expected) wrong.push(`${code} on ${day}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(periods.filter(({ code }) => codes.find(code) === -1)).toEqual([]);
  });

  test("every code that ended since FY2021 names the successors of the official list, and no others", () => {
    const rows = read("derived/successors.tsv", parseSuccessors);
    expect(rows).toHaveLength(446);
    // Where the conversion table has a slip, the list has no successors; the reviewed corrections of the slips do.
    const slips = parseConversionSlips(
      readFileSync(resolve(dataFolder, "sources/conversion-slips.tsv"), "utf8"),
      "slips",
    );
    const corrected = new Set<string>();
    const wrong = rows.filter((row) => {
      const meant = slips.filter((slip) => row.basis === "none" && slip.meant === row.code).map(({ code }) => code);
      if (meant.length > 0) corrected.add(row.code);
      const ordinal = codes.find(row.code);
      const successors = catalogs.data.successions.successors(ordinal);
      const names = successors.map((successor) => codes.code(successor.ordinal));
      const basis = meant.length > 0 ? "conversion" : row.basis;
      const after = catalogs.on(dayAfter(row.lastDay));
      return !(
        names.toSorted().join() === [...row.successors, ...meant].toSorted().join() &&
        successors.every((successor) => successor.basis === basis && codes.isValid(successor.ordinal, after.day)) &&
        formatDay(codes.lastDay(ordinal) ?? Number.NaN) === row.lastDay &&
        after.statusOf(ordinal) === (row.became === "header" ? "incomplete" : "retired")
      );
    });
    expect(wrong).toEqual([]);
    expect([...corrected].toSorted()).toEqual(["V29.81XA", "V29.81XD", "V29.81XS", "V29.88XA", "V29.88XD", "V29.88XS"]);
  });

  test("the list has every code that ended since FY2021", () => {
    const listed = new Set(read("derived/successors.tsv", parseSuccessors).map(({ code }) => code));
    const since = parseDay("2021-09-30") ?? Number.NaN;
    const ended = Array.from({ length: codes.size }, (_, i) => i).filter((i) => (codes.lastDay(i) ?? -1) >= since);
    expect(ended.map((ordinal) => codes.code(ordinal)).filter((code) => !listed.has(code))).toEqual([]);
    expect(ended).toHaveLength(446);
  });
});

describe.skipIf(!hasOfficialFiles)("short titles", () => {
  /** A short title is of a wording: it is given as long as the code's newest title is that. */
  const wronglyShort = (date: string, lines: readonly OrderLine[]): string[] => {
    const catalog = catalogs.on(date);
    const newest = catalogs.on("2026-10-01");
    return lines.flatMap(({ code, shortTitle, longTitle }) => {
      const expected = foldAccents(newest.require(code).title ?? "") === longTitle ? shortTitle : undefined;
      const said = catalog.require(code).shortTitle;
      return said === expected ? [] : [`${code}: ${said}, not ${expected}`];
    });
  };

  test("are those of the FY2025 order list", () => {
    expect(wronglyShort("2025-04-01", read("fy2025/icd10cm_codes_fy2025.tsv.gz", parseOrderList))).toEqual([]);
  });

  test("of codes that ended before FY2025 are those of the FY2021 order file", () => {
    const lines = read("fy2021-january/icd10cm-order-Jan-2021.txt.gz", parseOrderFile);
    const ended = lines.filter(({ code }) => (codes.lists(codes.find(code)) & (1 << 1)) === 0);
    expect(ended.length).toBeGreaterThan(250);
    expect(wronglyShort("2021-01-01", ended)).toEqual([]);
  });

  test("45 rows of FY2026 and 49 of FY2027 have another long title than in FY2025", () => {
    // As the file has them: one differs by a double blank alone, which the parser folds.
    const rows = readOfficialText("fy2025/icd10cm_codes_fy2025.tsv.gz").trimEnd().split("\n").slice(1);
    const retitled = (date: string, list: number): number =>
      rows.filter((row) => {
        const [code = "", , longTitle] = row.split("\t");
        const ordinal = codes.find(code);
        if ((codes.lists(ordinal) & (1 << list)) === 0) return false;
        return foldAccents(catalogs.on(date).entry(ordinal).title ?? "") !== longTitle;
      }).length;
    expect([retitled("2026-04-01", 2), retitled("2026-10-01", 3)]).toEqual([45, 49]);
  });
});

describe.skipIf(!hasOfficialFiles)("the committed catalogue", () => {
  const folder = hasOfficialFiles ? mkdtempSync(join(tmpdir(), "dxproof-")) : "";
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("all its files are, and they are written whole", () => {
    const output = compileRelease({ sources: officialFolder, data: dataFolder, out: folder });
    expect([...output.keys()].toSorted()).toEqual(["codes.bin", "notes.bin", "search.bin", "written.bin"]);
    for (const [name, bytes] of output) {
      const isSame = (other: Uint8Array): boolean => Buffer.compare(other, bytes) === 0;
      expect([name, isSame(readFileSync(join(folder, name)))]).toEqual([name, true]);
      expect([name, isSame(readFileSync(join(shippedCatalogFolder, name)))]).toEqual([name, true]);
    }
  });
});

function dayAfter(iso: string): string {
  return formatDay((parseDay(iso) ?? Number.NaN) + 1);
}

function dayBefore(iso: string): string {
  return formatDay((parseDay(iso) ?? Number.NaN) - 1);
}
