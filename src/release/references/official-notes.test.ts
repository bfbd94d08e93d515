import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { meetsRestriction } from "../../catalog/code-restriction.ts";
import { type NoteKind, noteKinds } from "../../catalog/note-kind.ts";
import { expandCodes } from "../expand-codes.ts";
import type { TabularEntry, TabularList, TabularNotes } from "../parsers/tabular-list.ts";
import { parseTabularXml } from "../parsers/tabular-xml.ts";
import type { NoteReference, ReferenceScan } from "./note-reference.ts";
import { scanReferences } from "./scan-references.ts";

const repository = path.resolve(import.meta.dirname, "../../..");
const official = path.resolve(repository, "../shared/icd10cm");

const releases = [
  { release: "2021", file: "fy2021-january/icd10cm_tabular_2021.xml.gz", references: 11266, unresolved: 7 },
  { release: "2025", file: "fy2025-april/icd10cm-tabular-April-2025.xml.gz", references: 11962, unresolved: 6 },
  { release: "2026", file: "fy2026-april/icd10c-tabular-April-1-2026.xml.gz", references: 12103, unresolved: 7 },
] as const;

interface PlacedNote {
  readonly place: string;
  readonly kind: NoteKind | "seventhCharacter";
  readonly text: string;
  readonly scan: ReferenceScan;
}

function notesOf(list: TabularList): readonly PlacedNote[] {
  const placed: PlacedNote[] = [];
  const put = (place: string, kind: PlacedNote["kind"], texts: readonly string[] = []): void => {
    placed.push(...texts.map((text) => ({ place, kind, text, scan: scanReferences(text) })));
  };
  const putAll = (place: string, notes: TabularNotes): void => {
    for (const kind of noteKinds) put(place, kind, notes[kind]);
  };
  const visit = (entry: TabularEntry): void => {
    putAll(entry.code, entry.notes);
    put(entry.code, "seventhCharacter", entry.seventhCharacterNotes);
    for (const child of entry.children) visit(child);
  };
  for (const chapter of list.chapters) {
    putAll(`chapter ${chapter.number}`, chapter.notes);
    for (const section of chapter.sections) {
      putAll(section.id, section.notes);
      for (const entry of section.entries) visit(entry);
    }
  }
  return placed;
}

function slipsOf(release: string): readonly string[] {
  const rows = readFileSync(path.join(repository, "data/sources/unresolved-references.tsv"), "utf8").trim().split("\n");
  const columns = rows.slice(1).map((row) => row.split("\t"));
  expect(columns.every((row) => row.length === 5)).toBe(true);
  return columns.filter(([of]) => of === release).map((row) => row.slice(1, 4).join("\t"));
}

describe.each(releases)("the notes of $release", ({ release, file, references, unresolved }) => {
  const source = path.join(official, file);

  // The body of a skipped suite runs all the same, and would look for the file.
  if (!existsSync(source)) {
    test.skip(`need ${file}`);
    return;
  }

  const list = parseTabularXml(gunzipSync(readFileSync(source)).toString("utf8"), file);
  const notes = notesOf(list);
  const rows = expandCodes(list);
  const ordinal = new Map(rows.map(({ code }, i) => [code, i]));
  const found = notes.flatMap(({ place, kind, text, scan }) =>
    scan.references.map((reference) => ({ place, kind, text, reference })),
  );

  /** The rows a reference names, without its restriction. */
  const rowsOf = ({ from, to }: NoteReference): typeof rows => {
    const start = ordinal.get(from) ?? 0;
    let end = (ordinal.get(to) ?? 0) + 1;
    while (rows[end]?.code.replace(".", "").startsWith(to.replace(".", ""))) end += 1;
    return rows.slice(start, end);
  };

  test("account for every token that has the shape of a code", () => {
    const shape = /(?<![\p{L}\p{Nd}])[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?/gu;
    for (const { text, scan } of notes) {
      for (const { 0: token, index } of text.matchAll(shape)) {
        const holders = [...scan.references, ...scan.notReferences].filter(
          ({ start, end }) => start <= index && index + token.length <= end,
        );
        expect(holders, text).toHaveLength(1);
      }
    }
    expect(found).toHaveLength(references);
  });

  test("hold no restriction that cannot be read", () => {
    expect(notes.flatMap(({ scan }) => scan.unreadRestrictions)).toEqual([]);
  });

  test("name vitamins, strains, enzymes and muscular dystrophies, which are no codes", () => {
    const tokens = new Set(notes.flatMap(({ scan }) => scan.notReferences.map(({ token }) => token)));
    const since2025 = release === "2021" ? [] : ["R12", "R22"];
    expect([...tokens].sort()).toEqual(["B12", "G6PD", "H1N1", "H5N1", "O157", ...since2025]);
  });

  test("name codes of their release, but for the slips listed", () => {
    const missing = found.filter(({ reference: { from, to } }) => !ordinal.has(from) || !ordinal.has(to));
    expect(missing).toHaveLength(unresolved);
    const lines = missing.map(({ place, kind, reference }) => [place, kind, reference.written].join("\t"));
    expect(lines.toSorted()).toEqual(slipsOf(release).toSorted());
  });

  test("name ranges in the order of the list", () => {
    for (const { reference, text } of found) {
      const [from, to] = [ordinal.get(reference.from), ordinal.get(reference.to)];
      if (from !== undefined && to !== undefined) expect(from, text).toBeLessThanOrEqual(to);
    }
  });

  test("restrict each reference to some codes of it and not to all", () => {
    const wrong = found.filter(({ reference }) => {
      const { restriction } = reference;
      if (restriction === undefined) return false;
      const billable = rowsOf(reference).filter((row) => row.billable);
      const met = billable.filter(({ code, title }) => meetsRestriction(code, restriction, title));
      return met.length === 0 || met.length === billable.length;
    });
    // FY2021 says "fourth character 2" where FY2025 says "fifth character 2".
    expect(wrong.map(({ text }) => text)).toEqual(
      release === "2021" ? ["infectious mononucleosis complicated by meningitis (B27.- with fourth character 2)"] : [],
    );
  });

  test("tell poisoning, adverse effect and underdosing as the titles do", () => {
    const drugs = rows.filter(({ code, billable }) => billable && /^T(?:3[6-9]|4[0-9]|50)/.test(code));
    expect(drugs.length).toBeGreaterThan(3000);
    const meets = (phrase: string, code: string): boolean => {
      const restriction = scanReferences(`drug (T36-T50 with ${phrase})`).references[0]?.restriction;
      return restriction !== undefined && meetsRestriction(code, restriction);
    };
    for (const { code, title } of drugs) {
      const adverse = meets("fifth or sixth character 5", code);
      const poisoning = meets("fifth or sixth character 1-4", code);
      const underdosing = meets("final character 6", code);
      expect({ code, adverse, poisoning, underdosing }).toEqual({
        code,
        adverse: /^Adverse effect/i.test(title),
        poisoning: /^Poisoning/i.test(title),
        underdosing: /^Underdosing/i.test(title),
      });
    }
  });
});
