import { describe, expect, test } from "vitest";
import { noteKinds } from "../../src/catalog/note-kind.ts";
import { loadCatalog } from "../../src/load-catalog.ts";
import { type ExpandedRow, expandCodes } from "../../src/release/expand-codes.ts";
import type {
  SeventhCharacter,
  TabularChapter,
  TabularEntry,
  TabularList,
  TabularNotes,
} from "../../src/release/parsers/tabular-list.ts";
import { unpackTabularList } from "../../src/release/unpack.ts";

/*
 * What an independent parser counted in the official files, against the compiled catalogue: unpacked, nothing may be
 * missing, doubled or misplaced. The numbers of FY2021, FY2025 and FY2026 are those of the Tabular Lists and the official
 * code lists; those of FY2027 are the official totals.
 */

interface Counted {
  readonly list: TabularList;
  readonly rows: readonly ExpandedRow[];
  readonly entries: readonly TabularEntry[];
}

const { catalogs } = loadCatalog();
const years = catalogs.record.lists.map(({ fiscalYear }) => fiscalYear);
const counted = new Map(
  years.map((fiscalYear, i): [number, Counted] => {
    const list = unpackTabularList(catalogs.data, i);
    return [fiscalYear, { list, rows: expandCodes(list), entries: entriesOf(list.chapters) }];
  }),
);

function of(fiscalYear: number): Counted {
  const found = counted.get(fiscalYear);
  if (found === undefined) throw new Error(`no list of FY${fiscalYear}`);
  return found;
}

function below(entry: TabularEntry): TabularEntry[] {
  return [entry, ...entry.children.flatMap(below)];
}

function entriesOf(chapters: readonly TabularChapter[]): TabularEntry[] {
  return chapters.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries.flatMap(below)));
}

function codeOf({ code }: TabularEntry): string {
  return code;
}

function isLeaf({ children }: TabularEntry): boolean {
  return children.length === 0;
}

/** Each leaf with the definition of 7th characters nearest to it, worked out here apart from the compiler. */
function leavesWithDefinition(list: TabularList): readonly {
  readonly leaf: TabularEntry;
  readonly definition: readonly SeventhCharacter[] | undefined;
}[] {
  const visit = (
    entry: TabularEntry,
    above: readonly SeventhCharacter[] | undefined,
  ): ReturnType<typeof leavesWithDefinition>[number][] => {
    const definition = entry.seventhCharacters ?? above;
    return isLeaf(entry) ? [{ leaf: entry, definition }] : entry.children.flatMap((child) => visit(child, definition));
  };
  return list.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ entries }) => entries.flatMap((entry) => visit(entry, undefined))),
  );
}

describe("totals", () => {
  const names = [
    "chapters",
    "blocks",
    "categories",
    "entries",
    "leaves",
    "extended",
    "placeholders",
    "definitions",
    "expanded",
    "takenAway",
    "billable",
    "headers",
    "rows",
  ];

  test.each([
    [2021, [22, 296, 1911, 45_017, 34_923, 12_643, 245, 507, 72_693, 72, 72_621, 22_737, 95_358]],
    [2025, [22, 296, 1917, 46_498, 36_030, 12_856, 245, 508, 74_336, 76, 74_260, 23_324, 97_584]],
    [2026, [22, 297, 1918, 46_881, 36_343, 12_929, 246, 508, 74_795, 76, 74_719, 23_467, 98_186]],
  ])("FY%i", (fiscalYear, expected) => {
    const { list, rows, entries } = of(fiscalYear);
    const sections = list.chapters.flatMap((chapter) => chapter.sections);
    const leaves = leavesWithDefinition(list);
    const expanded = leaves.reduce((sum, { definition }) => sum + (definition?.length ?? 1), 0);
    const billable = rows.filter((row) => row.billable).length;
    const counts = {
      chapters: list.chapters.length,
      blocks: sections.length,
      categories: sections.reduce((sum, section) => sum + section.entries.length, 0),
      entries: entries.length,
      leaves: leaves.length,
      extended: leaves.filter(({ definition }) => definition !== undefined).length,
      placeholders: entries.filter(({ placeholder }) => placeholder).length,
      definitions: entries.filter(({ seventhCharacters }) => seventhCharacters !== undefined).length,
      expanded,
      takenAway: expanded - billable,
      billable,
      headers: rows.length - billable,
      rows: rows.length,
    };
    expect(counts).toEqual(Object.fromEntries(names.map((name, i) => [name, expected[i]])));
  });

  test("FY2027: the official totals", () => {
    const { list, rows } = of(2027);
    const billable = rows.filter((row) => row.billable).length;
    expect(list.chapters).toHaveLength(22);
    expect([billable, rows.length - billable, rows.length]).toEqual([74_879, 23_524, 98_403]);
  });

  test("the record says the same", () => {
    for (const { fiscalYear, counts } of catalogs.record.lists) {
      const { list, rows } = of(fiscalYear);
      const sections = list.chapters.flatMap((chapter) => chapter.sections);
      const billable = rows.filter((row) => row.billable).length;
      expect(counts).toEqual({
        chapters: list.chapters.length,
        blocks: sections.length,
        categories: sections.reduce((sum, section) => sum + section.entries.length, 0),
        headers: rows.length - billable,
        billable,
      });
    }
  });

  test.each([
    [2015, 69_823],
    [2016, 71_486],
    [2017, 71_704],
    [2018, 71_932],
    [2019, 72_184],
    [2020, 72_616],
    [2021, 72_748],
    [2022, 73_639],
    [2023, 74_044],
    [2024, 74_260],
    [2025, 74_719],
    [2026, 74_879],
  ])("on October 1, %i, %i codes are valid", (year, expected) => {
    let valid = 0;
    const catalog = catalogs.on(`${year}-10-01`);
    for (const entry of catalog.validCodes()) if (entry.isValidForSubmission) valid++;
    expect(valid).toBe(expected);
  });

  test("75,909 codes were ever valid for submission", () => {
    const { codes } = catalogs.data;
    let ever = 0;
    for (let ordinal = 0; ordinal < codes.size; ordinal++) if (codes.firstDay(ordinal) !== undefined) ever++;
    expect(ever).toBe(75_909);
  });
});

describe("FY2026, April 2026", () => {
  const { list, rows, entries } = of(2026);
  const leaves = leavesWithDefinition(list);

  test.each([
    ["1", "A00-B99", 22, 167, 1309, 1068],
    ["2", "C00-D49", 23, 141, 2178, 1727],
    ["3", "D50-D89", 7, 35, 401, 323],
    ["4", "E00-E89", 10, 73, 1007, 776],
    ["5", "F01-F99", 11, 72, 1112, 871],
    ["6", "G00-G99", 11, 68, 932, 700],
    ["7", "H00-H59", 12, 40, 3216, 2481],
    ["8", "H60-H95", 5, 24, 871, 653],
    ["9", "I00-I99", 10, 80, 1798, 1427],
    ["10", "J00-J99", 11, 64, 471, 360],
    ["11", "K00-K95", 10, 72, 1109, 857],
    ["12", "L00-L99", 9, 74, 1206, 1000],
    ["13", "M00-M99", 24, 79, 7100, 5446],
    ["14", "N00-N99", 11, 85, 1044, 836],
    ["15", "O00-O9A", 9, 72, 1791, 1381],
    ["16", "P00-P96", 12, 59, 565, 463],
    ["17", "Q00-QA0", 12, 88, 1086, 894],
    ["18", "R00-R99", 14, 89, 867, 697],
    ["19", "S00-T88", 24, 171, 13_333, 10_152],
    ["20", "V00-Y99", 34, 273, 3636, 2817],
    ["21", "Z00-Z99", 15, 90, 1844, 1411],
    ["22", "U00-U85", 1, 2, 5, 3],
  ])("chapter %s, %s: %i blocks, %i categories, %i entries, %i leaves", (number, range, ...expected) => {
    const chapter = list.chapters[Number(number) - 1];
    if (chapter === undefined) throw new Error(`no chapter ${number}`);
    expect([chapter.number, chapter.range]).toEqual([number, range]);
    const own = entriesOf([chapter]);
    const categories = chapter.sections.reduce((sum, section) => sum + section.entries.length, 0);
    expect([chapter.sections.length, categories, own.length, own.filter(isLeaf).length]).toEqual(expected);
  });

  test("notes of every kind, by what carries them", () => {
    const count = (places: readonly { readonly notes: TabularNotes }[]): Record<string, number> =>
      Object.fromEntries(
        noteKinds.map((kind) => [kind, places.reduce((sum, { notes }) => sum + (notes[kind]?.length ?? 0), 0)]),
      );
    const chapters = count(list.chapters);
    const sections = count(list.chapters.flatMap((chapter) => chapter.sections));
    const diags = count(entries);
    expect({ chapters, sections, diags }).toEqual({
      chapters: {
        general: 36,
        includes: 3,
        inclusionTerms: 0,
        excludes1: 3,
        excludes2: 112,
        codeFirst: 0,
        useAdditionalCode: 10,
        codeAlso: 0,
      },
      sections: {
        general: 43,
        includes: 103,
        inclusionTerms: 5,
        excludes1: 151,
        excludes2: 228,
        codeFirst: 9,
        useAdditionalCode: 35,
        codeAlso: 10,
      },
      diags: {
        general: 101,
        includes: 918,
        inclusionTerms: 12_569,
        excludes1: 5253,
        excludes2: 2180,
        codeFirst: 800,
        useAdditionalCode: 1440,
        codeAlso: 645,
      },
    });
    const onCharacters = entries.reduce((sum, entry) => sum + entry.seventhCharacterNotes.length, 0);
    const terms = entries.flatMap((entry) => entry.seventhCharacters ?? []).flatMap((one) => one.inclusionTerms);
    const introduction = list.introduction.flatMap(({ notes }) => notes);
    expect([onCharacters, terms.length, introduction.length]).toEqual([508, 8, 8]);
    const plain = [chapters, sections, diags].flatMap((of) => Object.values(of)).reduce((sum, n) => sum + n, 0);
    expect(plain + onCharacters + terms.length + introduction.length).toBe(25_178);
  });

  test("7th characters, by their class: definitions, leaves, codes", () => {
    const classOf = (definition: readonly SeventhCharacter[]): string => {
      const characters = definition.map(({ character }) => character).join("");
      const first = definition[0]?.meaning ?? "";
      const last = definition.at(-1)?.meaning ?? "";
      if (characters === "ADGKPS") return `${characters} ${/closed fracture/.test(first) ? "closed" : "fracture"}`;
      if (characters === "ADGS") return `${characters} ${last}`;
      if (characters !== "01234") return characters;
      return `${characters} ${/coma|unspecified time|field|scale/i.test(last + first) ? "coma" : (definition[1]?.meaning ?? "")}`;
    };
    const table = new Map<string, [number, number, number]>();
    const row = (name: string): [number, number, number] => {
      const known = table.get(name) ?? [0, 0, 0];
      table.set(name, known);
      return known;
    };
    for (const { seventhCharacters } of entries) if (seventhCharacters) row(classOf(seventhCharacters))[0]++;
    for (const { definition } of leaves) {
      if (definition === undefined) continue;
      const counts = row(classOf(definition));
      counts[1]++;
      counts[2] += definition.length;
    }
    expect(Object.fromEntries(table)).toEqual({
      ADS: [409, 10_481, 31_443],
      ABCDEFGHJKMNPQRS: [3, 510, 8160],
      ABDGKPS: [6, 717, 5019],
      ABDGKS: [4, 345, 2070],
      "ADGKPS closed": [18, 219, 1314],
      "ADGKPS fracture": [6, 204, 1224],
      "ADGS sequela of fracture": [2, 18, 72],
      "0123459": [15, 176, 1232],
      "1239": [25, 65, 260],
      "01": [1, 121, 242],
      "01234 mild stage": [11, 38, 190],
      "01234 coma": [4, 19, 95],
      "01234 early dry stage": [1, 4, 20],
      "0123": [1, 4, 16],
      "012": [2, 8, 24],
    });
  });

  test("7th characters: where they are defined, and how far codes are filled up with X", () => {
    const defining = entries.filter(({ seventhCharacters }) => seventhCharacters !== undefined);
    const lengths = [3, 4, 5, 6].map((n) => defining.filter(({ code }) => code.replace(".", "").length === n).length);
    expect(lengths).toEqual([421, 32, 55, 0]);
    expect(defining.filter(isLeaf)).toHaveLength(78);
    expect(defining.filter((entry) => entry.seventhCharacterNotes.length === 1)).toHaveLength(508);
    const nested = defining.flatMap((entry) =>
      below(entry)
        .slice(1)
        .filter((inner) => inner.seventhCharacters),
    );
    expect(nested).toHaveLength(24);
    const filled = leaves.filter(({ definition }) => definition !== undefined);
    const padding = filled.map(({ leaf }) => 6 - leaf.code.replace(".", "").length);
    expect([0, 1, 2, 3].map((n) => padding.filter((own) => own === n).length)).toEqual([9578, 2213, 1074, 64]);
  });

  test("a last character of seven is no 7th character without a definition", () => {
    const long = leaves.filter(({ leaf, definition }) => leaf.code.length === 8 && definition === undefined);
    const byCategory = new Map<string, number>();
    for (const { leaf } of long) {
      const category = leaf.code.slice(0, 3);
      byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
    }
    expect(Object.fromEntries(byCategory)).toEqual({
      C44: 20,
      G71: 4,
      H54: 35,
      J34: 6,
      K63: 3,
      L98: 72,
      T86: 20,
      QA0: 10,
      Z86: 4,
      Z91: 6,
    });
  });

  test("categories that are codes, and placeholders", () => {
    const billable = new Set(rows.filter((row) => row.billable).map(({ code }) => code));
    expect([...billable].filter((code) => code.length === 3)).toHaveLength(214);
    expect(leaves.filter(({ leaf, definition }) => leaf.code.length === 3 && definition)).toHaveLength(64);
    const placeholders = entries.filter(({ placeholder }) => placeholder);
    expect(placeholders.filter(isLeaf)).toEqual([]);
    expect(entries.filter(({ code }) => code.endsWith("X"))).toEqual(placeholders);
    const parents = new Map(entries.flatMap((entry) => entry.children.map((child) => [child.code, entry.title])));
    expect(placeholders.filter(({ code, title }) => parents.get(code) === title)).toHaveLength(237);
  });

  test("order that is not that of the letters: C4A after C43, M1A before M10, chapter 22 after 21", () => {
    const isSorted = (codes: readonly string[]): boolean =>
      codes.every((code, i) => i === 0 || (codes[i - 1] ?? "") < code);
    const namesBelow = [
      ...list.chapters.map(({ range, sections }) => [range, ...sections.map(({ id }) => id)]),
      ...list.chapters.flatMap(({ sections }) => sections.map((block) => [block.id, ...block.entries.map(codeOf)])),
      ...entries.map((entry) => [entry.code, ...entry.children.map(codeOf)]),
    ];
    const unsorted = namesBelow.filter(([, ...names]) => !isSorted(names)).map(([name]) => name);
    expect(unsorted).toHaveLength(56);
    expect(unsorted).toEqual(expect.arrayContaining(["V00-Y99", "C43-C44", "G40", "L98", "S06.30"]));
    const categories = list.chapters.flatMap(({ sections }) => sections.flatMap((block) => block.entries.map(codeOf)));
    const inOrder = (...codes: readonly string[]): boolean =>
      codes.every((code, i) => i === 0 || categories.indexOf(codes[i - 1] ?? "") === categories.indexOf(code) - 1);
    expect([
      inOrder("C43", "C4A", "C44"),
      inOrder("M1A", "M10"),
      inOrder("J4A", "J45"),
      inOrder("Z36", "Z3A", "Z37"),
    ]).toEqual([true, true, true, true]);
    expect(categories.at(-1)).toBe("U09");
  });

  test("twelve umbrella blocks without categories, eight of them in no index of blocks", () => {
    const blocks = list.chapters.flatMap(({ sections }) => sections);
    const umbrellas = blocks.filter((block) => block.entries.length === 0).map(({ id }) => id);
    expect(umbrellas).toEqual([
      "C00-C96",
      "C00-C75",
      "M00-M25",
      "M40-M54",
      "M60-M79",
      "M80-M94",
      "T07-T88",
      "T20-T32",
      "V00-X58",
      "V00-V99",
      "W00-X58",
      "Y62-Y84",
    ]);
    const indexed = list.chapters.flatMap(({ sectionIndex }) => sectionIndex.map(({ id }) => id));
    expect(indexed).toHaveLength(289);
    expect(blocks.map(({ id }) => id).filter((id) => !indexed.includes(id))).toEqual(umbrellas.slice(0, 8));
  });
});
