import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { meetsRestriction } from "../../src/catalog/code-restriction.ts";
import type { CodeReference, Note } from "../../src/catalog/note-table.ts";
import { loadCatalog } from "../../src/load-catalog.ts";

/* Every code that a note names is found again in the compiled catalogue. The tokens are counted here by themselves. */

const { catalogs } = loadCatalog();
const { codes, divisions, notes } = catalogs.data;
const allNotes = [...notes.all()];

/** What has the shape of a code: a letter, a figure, a figure or letter, and perhaps a dot and up to four more. */
const codeShape = /(?<![\p{L}\p{N}])[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![\p{L}\p{N}])/gu;

/** Has the shape of a code and is none. */
const isNoCode = (token: string, text: string): boolean =>
  (token === "B12" && /vitamin B12/i.test(text)) || (/^R(?:12|22)$/.test(token) && text.includes(`LGMD ${token}`));

interface Token {
  readonly token: string;
  readonly at: number;
  readonly note: Note;
  /** The reference of the catalogue that the token is part of. */
  readonly reference: CodeReference | undefined;
}

function tokensOf(list: number): readonly Token[] {
  return allNotes
    .filter((note) => (note.lists & (1 << list)) !== 0)
    .flatMap((note) => {
      const references = notes.references(note);
      return [...note.text.matchAll(codeShape)].map(({ 0: token, index }) => ({
        token,
        at: index,
        note,
        reference: references.find(({ start, end }) => start <= index && index + token.length <= end),
      }));
    });
}

function isOf(list: number, code: string): boolean {
  const ordinal = codes.find(code);
  return ordinal !== -1 && (codes.lists(ordinal) & (1 << list)) !== 0;
}

function placeName(place: number): string {
  const division = divisions.at(place);
  if (division === undefined) return codes.code(place);
  return division.kind === "chapter" ? `chapter ${division.chapter}` : division.range;
}

function reviewed(fiscalYear: number): readonly string[] {
  const file = resolve(import.meta.dirname, "../../data/sources/unresolved-references.tsv");
  const rows = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  return rows
    .map((row) => row.split("\t"))
    .flatMap(([year, ...cells]) => (year === String(fiscalYear) ? [cells.slice(0, 3).join(" ")] : []));
}

describe.each(catalogs.record.lists.map(({ fiscalYear }, list) => [fiscalYear, list] as const))(
  "FY%i",
  (fiscalYear, list) => {
    const tokens = tokensOf(list).filter(({ token, note }) => !isNoCode(token, note.text));
    const unresolved = tokens.filter(({ token, reference }) => reference === undefined || !isOf(list, token));

    test("at least 99.5 % of the codes that notes name are resolved", () => {
      expect(tokens.length).toBeGreaterThan(12_000);
      const share = 1 - unresolved.length / tokens.length;
      console.info(`FY${fiscalYear}: ${tokens.length} codes named in notes, ${(share * 100).toFixed(3)} % resolved`);
      expect(share).toBeGreaterThanOrEqual(0.995);
    });

    test("the rest is the reviewed list of slips", () => {
      const bySlip = new Map<string, string[]>();
      for (const { token, note } of unresolved) {
        const place = `${placeName(note.place)} ${note.kind}`;
        bySlip.set(place, [...(bySlip.get(place) ?? []), token]);
      }
      const slips = [...bySlip].map(([place, ends]) => `${place} ${ends.join("-")}`);
      // What FY2027 carries forward has the slips of what it is carried forward from.
      expect(slips.toSorted()).toEqual(reviewed(fiscalYear === 2027 ? 2026 : fiscalYear).toSorted());
    });

    test("a reference means the code written and all below it, a range all from its first to its last", () => {
      const wrong: string[] = [];
      for (const note of allNotes.filter(({ lists }) => (lists & (1 << list)) !== 0)) {
        for (const { start, end, from, to } of notes.references(note)) {
          const written = note.text.slice(start, end);
          const ends = [...written.matchAll(codeShape)].map(([code]) => codes.find(code));
          const [first = -1, last = first] = ends;
          const block = ends.length < 2 ? undefined : divisions.block(written.replace(/[\s.]/g, ""), 1 << list);
          const isRight =
            block === undefined
              ? from === first && to === codes.end(last) && ends.length <= 2
              : from === block.from && to === block.end;
          if (!isRight) wrong.push(`${written} in "${note.text}"`);
        }
      }
      expect(wrong).toEqual([]);
    });
  },
);

describe("FY2026", () => {
  const list = 2;
  const own = allNotes.filter((note) => (note.lists & (1 << list)) !== 0);
  const pairKinds = new Set(["excludes1", "excludes2", "codeFirst", "useAdditionalCode", "codeAlso"]);

  test("12,302 codes stand in brackets, of which 12,300 exist", () => {
    const inBrackets = own.flatMap(({ text }) =>
      [...text.matchAll(/\([^()]*\)/g)].flatMap(([bracket]) => [...bracket.matchAll(codeShape)].map(([code]) => code)),
    );
    expect(inBrackets).toHaveLength(12_302);
    expect(inBrackets.filter((code) => !isOf(list, code)).toSorted()).toEqual(["G31.90", "R10.4"]);
  });

  test("69 notes name a code outside brackets, and each of these codes is resolved", () => {
    const outside = own.filter(({ kind, text }) => {
      if (!pairKinds.has(kind)) return false;
      return [...text.replace(/\([^()]*\)/g, "").matchAll(codeShape)].length > 0;
    });
    expect(outside).toHaveLength(69);
    const resolvedIn = ({ text, ...note }: Note): boolean => {
      const references = notes.references({ text, ...note });
      return [...text.matchAll(codeShape)].every(
        ({ 0: code, index }) =>
          isNoCode(code, text) || references.some(({ start, end }) => start <= index && index < end),
      );
    };
    expect(outside.filter((note) => !resolvedIn(note)).map(({ text }) => text)).toEqual([]);
  });

  test("128 Excludes1 notes name no code at all", () => {
    const nameless = own.filter(({ kind, text }) => kind === "excludes1" && [...text.matchAll(codeShape)].length === 0);
    expect(nameless).toHaveLength(128);
    expect(nameless.flatMap((note) => notes.references(note))).toEqual([]);
  });

  test.each([
    ["T36-T50 with fifth or sixth character 5)", 92, /^Adverse effect/],
    ["T36-T50) with fifth or sixth character 6", 4, /^Underdosing/],
    ["T36-T65 with fifth or sixth character 1-4)", 16, /^(?!Adverse effect|Underdosing)/],
  ])("%s stands in %i notes and means the codes whose titles say so", (written, times, title) => {
    const restricted = own.filter(({ text }) => text.includes(written));
    expect(restricted).toHaveLength(times);
    const catalog = catalogs.on("2026-04-01");
    const seen = new Set<string>();
    for (const note of restricted) {
      const at = note.text.indexOf(written);
      const { restriction, from, to } = notes.references(note).find(({ start }) => start === at) ?? {};
      if (restriction === undefined || from === undefined || to === undefined)
        throw new Error(`no restriction: ${note.text}`);
      const key = JSON.stringify([restriction, from, to]);
      if (seen.has(key)) continue;
      seen.add(key);
      for (let ordinal = from; ordinal < to; ordinal++) {
        const entry = catalog.entry(ordinal);
        if (!entry.isValidForSubmission) continue;
        const isTitled = title.test(entry.title ?? "");
        if (meetsRestriction(entry.code, restriction, entry.title) !== isTitled) expect(entry.code).toBe(title);
      }
    }
    expect(seen.size).toBe(1);
  });
});
