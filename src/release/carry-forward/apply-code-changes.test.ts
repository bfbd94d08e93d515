import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { expandCodes } from "../expand-codes.ts";
import { type CodeChange, type CodeChangeKind, parseCodeChanges } from "../parsers/code-changes.ts";
import { type Placement, parsePlacements } from "../parsers/placements.ts";
import { parseRenamedRanges } from "../parsers/renamed-ranges.ts";
import type { TabularEntry, TabularList, TabularSection } from "../parsers/tabular-list.ts";
import { parseTabularXml } from "../parsers/tabular-xml.ts";
import { parseValidityPeriods } from "../parsers/validity-periods.ts";
import { applyCodeChanges, type NextRelease } from "./apply-code-changes.ts";
import { CodeChangeError } from "./code-change-error.ts";

function entry(code: string, title: string, ...children: readonly TabularEntry[]): TabularEntry {
  return { code, title, placeholder: code.endsWith("X"), notes: {}, seventhCharacterNotes: [], children };
}

function section(id: string, ...entries: readonly TabularEntry[]): TabularSection {
  return { id, title: `Block ${id}`, notes: {}, entries };
}

const toxic = {
  ...entry(
    "T52",
    "Toxic effect of organic solvents",
    entry("T52.0", "Toxic effects of petroleum products"),
    entry(
      "T52.8",
      "Toxic effects of other organic solvents",
      entry("T52.8X", "Toxic effects of other organic solvents", entry("T52.8X1", "Toxic effect, accidental")),
    ),
  ),
  notes: { excludes1: ["halogen derivatives of aliphatic and aromatic hydrocarbons (T53.-)"] },
  seventhCharacters: [
    { character: "A", meaning: "initial encounter", inclusionTerms: [] },
    { character: "S", meaning: "sequela", inclusionTerms: [] },
  ],
};

const before: TabularList = {
  version: "2026",
  introduction: [],
  chapters: [
    {
      number: "10",
      title: "Respiratory",
      range: "J00-QA0",
      notes: {},
      sectionIndex: [{ first: "QA0", last: "QA0", id: "QA0", text: "Genetic disorders" }],
      sections: [
        section("J40-J4A", entry("J44", "COPD"), entry("J4A", "Dysfunction"), entry("J45", "Asthma")),
        section(
          "I42",
          entry("I42", "Cardiomyopathy", entry("I42.0", "Dilated cardiomyopathy"), entry("I42.9", "Other")),
        ),
        section("M35", entry("M35", "Sjögren disease", entry("M35.0", "Sjögren syndrome"))),
        section("T51-T65", toxic),
        section("QA0", entry("QA0", "Neurodevelopmental disorders")),
      ],
    },
  ],
};

function change(kind: CodeChangeKind, code: string, title: string, previousTitle?: string): CodeChange {
  return previousTitle === undefined ? { change: kind, code, title } : { change: kind, code, title, previousTitle };
}

function apply(changes: readonly CodeChange[], next: Partial<NextRelease> = {}): TabularList {
  return applyCodeChanges(before, changes, { version: "2027", placements: [], ranges: [], ...next });
}

function codes(list: TabularList): readonly string[] {
  return expandCodes(list).map(({ code, billable }) => (billable ? code : `(${code})`));
}

const placedAfter = (code: string, sibling: string): Placement => ({ code, after: sibling, basis: "Seen" });

describe("applyCodeChanges", () => {
  test("a demoted code becomes the header of the codes added under it", () => {
    const list = apply([
      change("demoted", "I42.0", "Dilated cardiomyopathy"),
      change("added", "I42.00", "Dilated cardiomyopathy, unspecified"),
      change("added", "I42.01", "Familial dilated cardiomyopathy"),
    ]);
    expect(codes(list).slice(3, 8)).toEqual(["(I42)", "(I42.0)", "I42.00", "I42.01", "I42.9"]);
    expect(list.version).toBe("2027");
  });

  test("a code with a 7th character comes from its stem, and takes no entry of its own", () => {
    const list = apply([
      change("header_added", "T52.1", "Toxic effects of benzene"),
      change("added", "T52.1XXA", "Toxic effects of benzene, initial encounter"),
      change("added", "T52.1XXS", "Toxic effects of benzene, sequela"),
    ]);
    const category = list.chapters[0]?.sections[3]?.entries[0];
    expect(category?.children.map(({ code }) => code)).toEqual(["T52.0", "T52.1", "T52.8"]);
    expect(category?.children[1]?.children).toEqual([]);
    expect(category?.notes).toEqual(toxic.notes);
  });

  test("a header is removed with the codes that came from it", () => {
    const list = apply([
      change("header_removed", "T52.8X", "Toxic effects of other organic solvents"),
      change("header_removed", "T52.8X1", "Toxic effect, accidental"),
      change("removed", "T52.8X1A", "Toxic effect, accidental, initial encounter"),
      change("removed", "T52.8X1S", "Toxic effect, accidental, sequela"),
      change("header_added", "T52.81", "Toxic effects of alkenes"),
      change("added", "T52.81XA", "Toxic effects of alkenes, initial encounter"),
      change("added", "T52.81XS", "Toxic effects of alkenes, sequela"),
    ]);
    expect(codes(list).filter((code) => code.includes("T52.8"))).toEqual([
      "(T52.8)",
      "(T52.81)",
      "T52.81XA",
      "T52.81XS",
    ]);
  });

  test("a retitled code has its new title; the old one may be written without accents", () => {
    const list = apply([change("retitled", "M35.0", "Sjogren disease", "Sjogren syndrome")]);
    expect(list.chapters[0]?.sections[2]?.entries[0]?.children[0]?.title).toBe("Sjogren disease");
  });

  test("a new category stands where its placement says, and a range takes its new name everywhere", () => {
    const list = apply([change("added", "J4B", "Pulmonary mycetoma"), change("added", "QA1", "Genetic disorders")], {
      placements: [placedAfter("J4B", "J4A"), placedAfter("QA1", "QA0")],
      ranges: [
        { part: "block", from: "QA0", to: "QA0-QA1", basis: "Seen" },
        { part: "chapter", from: "J00-QA0", to: "J00-QA1", basis: "Inferred" },
      ],
    });
    const [chapter] = list.chapters;
    expect(chapter?.sections[0]?.entries.map(({ code }) => code)).toEqual(["J44", "J4A", "J4B", "J45"]);
    expect(chapter?.range).toBe("J00-QA1");
    expect(chapter?.sections.at(-1)).toMatchObject({ id: "QA0-QA1", title: "Block QA0" });
    expect(chapter?.sectionIndex).toEqual([{ first: "QA0", last: "QA1", id: "QA0-QA1", text: "Genetic disorders" }]);
  });

  test("nothing of the list it was given changes", () => {
    const copy = structuredClone(before);
    apply([change("removed", "I42.9", "Other")]);
    expect(before).toEqual(copy);
    expect(apply([])).toEqual({ ...before, version: "2027" });
  });

  const benzene = change("header_added", "T52.1", "Toxic effects of benzene");
  const initial = change("added", "T52.1XXA", "Toxic effects of benzene, initial encounter");
  const sequela = change("added", "T52.1XXS", "Toxic effects of benzene, sequela");

  test.each<[string, readonly CodeChange[], string]>([
    ["a character in force without its row", [benzene, initial], "T52.1XXS: expected a change that adds it"],
    ["rows without their stem", [initial, sequela], "T52.1XXA: expected a row of the changed list"],
    ["a stem that is no header", [{ ...benzene, change: "added" }, initial, sequela], "T52.1: expected a code"],
    [
      "a character that is not in force",
      [benzene, initial, sequela, change("added", "T52.1XXD", "Toxic effects of benzene, subsequent encounter")],
      "T52.1XXD: expected a row of the changed list",
    ],
    [
      "another title than stem and meaning give",
      [benzene, initial, { ...sequela, title: "Toxic effects of benzene, sequelae" }],
      'T52.1XXS: expected the title "Toxic effects of benzene, sequelae", not "Toxic effects of benzene, sequela"',
    ],
    ["a code that is there", [change("added", "I42.9", "Other")], "I42.9: expected a code that is not there yet"],
    [
      "an added code with a 7th character that is there",
      [change("added", "T52.0XXA", "x")],
      "T52.0XXA: expected a code that is not",
    ],
    [
      "a removed code that is not there",
      [change("removed", "I42.7", "x")],
      "I42.7: expected a code that can be removed",
    ],
    [
      "a removed code with another title",
      [change("removed", "I42.9", "x")],
      'I42.9: expected the title "x", not "Other"',
    ],
    [
      "a removed header that is not there",
      [change("header_removed", "I43", "x")],
      "I43: expected an entry that can be removed",
    ],
    [
      "a header removed as a code",
      [change("removed", "I42", "Cardiomyopathy")],
      "I42.0: expected to be removed with its header",
    ],
    ["a code demoted without codes under it", [change("demoted", "I42.9", "Other")], "I42.9: expected a header"],
    ["codes under one that is not demoted", [change("added", "I42.91", "x")], "I42.9: expected a code"],
    [
      "a retitled code that is not there",
      [change("retitled", "I43", "x", "y")],
      "I43: expected an entry that can be retitled",
    ],
    ["another title before", [change("retitled", "I42.9", "x", "y")], 'I42.9: expected the title "y", not "Other"'],
    ["a code without its category", [change("added", "I43.1", "x")], "I43.1: expected its category in the list"],
    ["a category without its place", [change("added", "J46", "x")], "J46: expected a placement"],
  ])("%s is refused", (_, changes, message) => {
    expect(() => apply(changes)).toThrow(CodeChangeError);
    expect(() => apply(changes)).toThrow(message);
  });

  test("a placement or a range that fits nothing is refused", () => {
    const added = [change("added", "J4B", "x")];
    expect(() => apply(added, { placements: [placedAfter("J4B", "J47")] })).toThrow(
      "J4B: expected a placement that fits",
    );
    expect(() => apply([], { placements: [placedAfter("J4B", "J4A")] })).toThrow("J4B: expected a placement that fits");
    const within = [change("added", "I42.1", "x")];
    expect(() => apply(within, { placements: [placedAfter("I42.1", "I42.8")] })).toThrow(
      "I42.1: expected a sibling I42.8",
    );
    const ranges = [{ part: "block", from: "QA9", to: "QA0-QA1", basis: "Seen" }] as const;
    expect(() => apply([], { ranges })).toThrow("QA9: expected a block of this range");
  });
});

describe.skipIf(!hasOfficialFiles)("the Tabular List of FY2027", () => {
  const sources = resolve(import.meta.dirname, "../../../data/sources");
  const read = (file: string): string => readFileSync(resolve(sources, file), "utf8");
  const next: NextRelease = {
    version: "2027",
    placements: parsePlacements(read("fy2027-placements.tsv"), "fy2027-placements.tsv"),
    ranges: parseRenamedRanges(read("fy2027-ranges.tsv"), "fy2027-ranges.tsv"),
  };
  const make = (): {
    readonly fy2026: TabularList;
    readonly fy2027: TabularList;
    readonly changes: readonly CodeChange[];
  } => {
    const fy2026 = parseTabularXml(readOfficialText("fy2026-april/icd10c-tabular-April-1-2026.xml.gz"), "tabular.xml");
    const changes = parseCodeChanges(readOfficialText("fy2027-changes/fy2027_code_changes.tsv"), "changes.tsv");
    return { fy2026, changes, fy2027: applyCodeChanges(fy2026, changes, next) };
  };
  const { fy2026, fy2027, changes } = hasOfficialFiles ? make() : { fy2026: before, fy2027: before, changes: [] };
  const rows = expandCodes(fy2027);

  test("has the official numbers of codes, headers and rows", () => {
    const billable = rows.filter((row) => row.billable).length;
    expect([billable, rows.length - billable, rows.length]).toEqual([74_879, 23_524, 98_403]);
  });

  test("has the codes that the Medicare Code Editor takes from 2026-10-01 on", () => {
    const periods = parseValidityPeriods(readOfficialText("derived/validity_periods_2015-2027.tsv.gz"), "periods.tsv");
    const valid = periods.filter(({ firstDay, lastDay }) => firstDay <= "2026-10-01" && lastDay === undefined);
    expect(
      rows
        .filter((row) => row.billable)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(valid.map(({ code }) => code).sort());
  });

  test("has the places that were seen in the official list", () => {
    const order = rows.map(({ code }) => code);
    const around = (code: string): readonly string[] => order.slice(order.indexOf(code) - 1, order.indexOf(code) + 2);
    expect(around("J4B")).toEqual(["J4A.9", "J4B", "J45"]);
    expect(around("K6A")).toEqual(["K65.9", "K6A", "K6A.0"]);
    expect(order[order.indexOf("K66") - 1]).toBe("K6A.8");
    expect(around("K74.0A")).toEqual(["K74.01", "K74.0A", "K74.02"]);
    expect(around("QA1")).toEqual(["QA0.8", "QA1", "QA1.7"]);
    expect(order[order.indexOf("R00") - 1]).toBe("QA1.798");
    expect(fy2027.chapters[16]?.range).toBe("Q00-QA1");
    expect(fy2027.chapters[16]?.sections.at(-1)).toMatchObject({
      id: "QA0-QA1",
      title: "Genetic disorders, not elsewhere classified",
    });
  });

  test("keeps the order of every row that was there", () => {
    const gone = new Set(changes.filter((row) => row.change.endsWith("removed")).map(({ code }) => code));
    const kept = expandCodes(fy2026).filter(({ code }) => !gone.has(code));
    const added = new Set(changes.filter((row) => row.change.endsWith("added")).map(({ code }) => code));
    expect(rows.filter(({ code }) => !added.has(code)).map(({ code }) => code)).toEqual(kept.map(({ code }) => code));
  });

  test("carries every note forward as it is, but for those of what is removed", () => {
    const gone = new Set(changes.filter((row) => row.change === "header_removed").map(({ code }) => code));
    const notes = (list: TabularList): readonly unknown[] => {
      const found: unknown[] = [];
      const visit = ({ code, children, title: _, ...rest }: TabularEntry): void => {
        const { notes: own, seventhCharacters, visualImpairment, seventhCharacterNotes } = rest;
        const has = Object.keys(own).length > 0 || seventhCharacters !== undefined || visualImpairment !== undefined;
        if (!gone.has(code) && (has || seventhCharacterNotes.length > 0)) found.push({ code, ...rest });
        for (const child of children) visit(child);
      };
      for (const chapter of list.chapters) {
        found.push(chapter.notes);
        for (const { notes: own, entries } of chapter.sections) {
          found.push(own);
          for (const child of entries) visit(child);
        }
      }
      return found;
    };
    expect(notes(fy2027)).toEqual(notes(fy2026));
    expect(fy2027.introduction).toEqual(fy2026.introduction);
  });

  test("the parent of every entry is the nearest one whose code begins its own, as it is for all entries of FY2026", () => {
    for (const list of [fy2026, fy2027]) {
      const parents = new Map<string, string | undefined>();
      const visit = (child: TabularEntry, parent: string | undefined): void => {
        parents.set(child.code, parent);
        for (const grandchild of child.children) visit(grandchild, child.code);
      };
      for (const { sections } of list.chapters) {
        for (const { entries } of sections) for (const child of entries) visit(child, undefined);
      }
      const nearest = (code: string): string | undefined =>
        Array.from({ length: code.length - 3 }, (_, cut) => code.slice(0, code.length - 1 - cut)).find((start) =>
          parents.has(start),
        );
      expect([...parents].filter(([code, parent]) => nearest(code) !== parent)).toEqual([]);
    }
  });

  test.each([
    ["T52.811A", "T52.811A: expected a change that adds it"],
    ["O31.40", "O31.40X0: expected "],
    ["M86.8X1", "M86.8X1: expected a code"],
    ["S23.420", "S23.420A: expected a change that adds it"],
    ["T52.8X4S", "T52.8X4S: expected a row of the changed list"],
  ])("the rows of a family hold each other: without that of %s the rest does not fit", (left, message) => {
    const rest = changes.filter(({ code }) => code !== left);
    expect(rest).toHaveLength(277);
    expect(() => applyCodeChanges(fy2026, rest, next)).toThrow(message);
  });
});
