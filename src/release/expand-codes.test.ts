import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../test/official-source.ts";
import { type ExpandedRow, expandCodes, StemError } from "./expand-codes.ts";
import { parseBillableList } from "./parsers/billable-list.ts";
import { parseCodeList } from "./parsers/code-list.ts";
import { type OrderLine, parseOrderFile } from "./parsers/order-file.ts";
import { parseOrderList } from "./parsers/order-list.ts";
import type { SeventhCharacter, TabularEntry, TabularList, TabularSection } from "./parsers/tabular-list.ts";
import { parseTabularXml } from "./parsers/tabular-xml.ts";
import { parseValidityPeriods } from "./parsers/validity-periods.ts";

const encounters: readonly SeventhCharacter[] = [
  { character: "A", meaning: "initial encounter", inclusionTerms: [] },
  { character: "D", meaning: "subsequent encounter", inclusionTerms: [] },
  { character: "S", meaning: "sequela", inclusionTerms: [] },
];

function entry(code: string, parts: Partial<TabularEntry> = {}): TabularEntry {
  return {
    code,
    title: `Title of ${code}`,
    placeholder: false,
    notes: {},
    seventhCharacterNotes: [],
    children: [],
    ...parts,
  };
}

function listOf(...entries: readonly TabularEntry[]): TabularList {
  const section: TabularSection = { id: "S00-T88", title: "Injuries", notes: {}, entries };
  const chapter = { number: "19", title: "Injury", range: "S00-T88", notes: {}, sectionIndex: [], sections: [section] };
  return { version: "2026", introduction: [], chapters: [chapter] };
}

function written(rows: readonly ExpandedRow[]): readonly string[] {
  return rows.map(({ code, billable }) => (billable ? code : `(${code})`));
}

describe("expandCodes", () => {
  test("an entry without entries below it is a code, one with them a header", () => {
    const list = listOf(entry("M54", { children: [entry("M54.5", { children: [entry("M54.50")] }), entry("M54.6")] }));
    expect(written(expandCodes(list))).toEqual(["(M54)", "(M54.5)", "M54.50", "M54.6"]);
  });

  test("a stem is filled up with X and given each 7th character, with its meaning in the title", () => {
    const list = listOf(entry("T14", { seventhCharacters: encounters }));
    expect(expandCodes(list).slice(0, 2)).toEqual([
      { code: "T14", title: "Title of T14", billable: false },
      { code: "T14.XXXA", title: "Title of T14, initial encounter", billable: true, stem: "T14", character: "A" },
    ]);
    const deeper = listOf(
      entry("S29", { seventhCharacters: encounters, children: [entry("S29.8"), entry("S29.012")] }),
    );
    expect(written(expandCodes(deeper)).filter((code) => code.endsWith("A"))).toEqual(["S29.8XXA", "S29.012A"]);
  });

  test("the nearest definition replaces the one above it", () => {
    const inner = entry("S12.8", { seventhCharacters: encounters.slice(0, 1) });
    const list = listOf(entry("S12", { seventhCharacters: encounters, children: [entry("S12.0"), inner] }));
    expect(written(expandCodes(list))).toEqual([
      "(S12)",
      "(S12.0)",
      "S12.0XXA",
      "S12.0XXD",
      "S12.0XXS",
      "(S12.8)",
      "S12.8XXA",
    ]);
  });

  const note =
    "7th characters D and S do not apply to codes in category S06 with 6th character 7 - death, or 8 - death.";

  test("a note takes 7th characters away, in its own category and from the stems it means", () => {
    const list = listOf(
      entry("S06", {
        notes: { general: [note] },
        seventhCharacters: encounters,
        children: [entry("S06.0X7"), entry("S06.307"), entry("S06.78")],
      }),
      entry("S07", { seventhCharacters: encounters, children: [entry("S07.0X7")] }),
    );
    const codes = written(expandCodes(list)).filter((code) => !code.startsWith("("));
    expect(codes).toEqual([
      "S06.0X7A",
      "S06.307A",
      "S06.78XA",
      "S06.78XD",
      "S06.78XS",
      "S07.0X7A",
      "S07.0X7D",
      "S07.0X7S",
    ]);
  });

  test("what the rules cannot give is refused with its code", () => {
    const long = entry("L98.4991", { seventhCharacters: encounters });
    expect(() => expandCodes(listOf(long))).toThrow(
      new StemError("L98.4991", "at most six characters before a 7th character"),
    );
    const bare = entry("S06.0X7", { seventhCharacters: encounters.slice(1) });
    const emptied = listOf(entry("S06", { notes: { general: [note] }, children: [bare] }));
    expect(() => expandCodes(emptied)).toThrow("S06.0X7: expected a 7th character that applies");
    const elsewhere = listOf(entry("S07", { notes: { general: [note] } }));
    expect(() => expandCodes(elsewhere)).toThrow("S06: expected a category of the list");
  });
});

describe.skipIf(!hasOfficialFiles)("the official lists", () => {
  const expand = (path: string): readonly ExpandedRow[] =>
    hasOfficialFiles ? expandCodes(parseTabularXml(readOfficialText(path), path)) : [];
  const fy2021 = expand("fy2021-january/icd10cm_tabular_2021.xml.gz");
  const fy2025 = expand("fy2025-april/icd10cm-tabular-April-2025.xml.gz");
  const fy2026 = expand("fy2026-april/icd10c-tabular-April-1-2026.xml.gz");
  const ascii = (title: string): string => title.normalize("NFD").replace(/\p{M}/gu, "");
  const lines = (rows: readonly ExpandedRow[]): readonly string[] =>
    rows.map(({ code, billable, title }) => `${code} ${billable ? 1 : 0} ${ascii(title)}`);
  const orderLines = (rows: readonly OrderLine[]): readonly string[] =>
    rows.map(({ code, billable, longTitle }) => `${code} ${billable ? 1 : 0} ${longTitle}`);

  test("FY2021 is the order file line by line: code, flag and long title", () => {
    const official = parseOrderFile(readOfficialText("fy2021-january/icd10cm-order-Jan-2021.txt.gz"), "order.txt");
    expect(lines(fy2021)).toEqual(orderLines(official));
  });

  test("FY2025 is the order list line by line, and the code list in its order", () => {
    expect(lines(fy2025)).toEqual(
      orderLines(parseOrderList(readOfficialText("fy2025/icd10cm_codes_fy2025.tsv.gz"), "list.tsv")),
    );
    const names = parseCodeList(readOfficialText("fy2025-april/code-list-April-2025.txt.gz"), "list.txt");
    expect(fy2025.map(({ code }) => code)).toEqual(names.filter(({ kind }) => kind === "code").map(({ name }) => name));
  });

  test("FY2026 is the code list in its order, and its codes and titles are those of the billable list", () => {
    const names = parseCodeList(readOfficialText("fy2026-april/code-list-April-2026.txt.gz"), "list.txt");
    expect(fy2026.map(({ code }) => code)).toEqual(names.filter(({ kind }) => kind === "code").map(({ name }) => name));
    const path = "derived/icd10cm_billable_codes_fy2021-fy2026.tsv.gz";
    const official = parseBillableList(readOfficialText(path), path).filter((row) => row.lastFiscalYear === 2026);
    const billable = fy2026.filter((row) => row.billable).map(({ code, title }) => `${code} ${ascii(title)}`);
    expect(billable.sort()).toEqual(official.map(({ code, title }) => `${code} ${title}`).sort());
    expect([billable.length, fy2026.length - billable.length]).toEqual([74_719, 23_467]);
  });

  test("the codes of each release are those valid on its day", () => {
    const periods = parseValidityPeriods(readOfficialText("derived/validity_periods_2015-2027.tsv.gz"), "periods.tsv");
    const releases = [
      { day: "2021-01-01", rows: fy2021 },
      { day: "2025-04-01", rows: fy2025 },
      { day: "2026-04-01", rows: fy2026 },
    ];
    for (const { day, rows } of releases) {
      const valid = periods.filter(({ firstDay, lastDay = "9999" }) => firstDay <= day && day <= lastDay);
      expect(
        rows
          .filter((row) => row.billable)
          .map(({ code }) => code)
          .sort(),
      ).toEqual(valid.map(({ code }) => code).sort());
    }
  });

  test("every code with a 7th character begins with its stem and ends in that character", () => {
    const extended = fy2026.filter(({ stem }) => stem !== undefined);
    expect(extended).toHaveLength(51_305);
    const odd = extended.filter(
      ({ code, stem = "?", character = "?" }) =>
        !(code.length === 8 && code.startsWith(stem) && code.endsWith(character)),
    );
    expect(odd).toEqual([]);
  });
});
