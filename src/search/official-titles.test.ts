import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { hasOfficialFiles, officialFolder, readOfficialText } from "../../test/official-source.ts";
import { parseEquivalences } from "../language/equivalences.ts";
import type { TabularEntry } from "../release/parsers/tabular-list.ts";
import { parseTabularXml } from "../release/parsers/tabular-xml.ts";
import { buildSearchIndex } from "./build-search-index.ts";
import { openSearchIndex } from "./open-search-index.ts";
import { rank } from "./rank.ts";
import type { EntryKind, SearchEntry } from "./search-entry.ts";
import { readTerms } from "./terms.ts";

const tabular = "fy2026-april/icd10c-tabular-April-1-2026.xml.gz";
const phrases = resolve(officialFolder, "../eval/phrases/ontology_phrases.open.jsonl");

interface ListedCode {
  readonly code: string;
  readonly parent: number;
  readonly isLeaf: boolean;
  readonly isFamily: boolean;
}

/** FY2026's Tabular List with families of 7th characters as one document each. */
function readList() {
  const codes: ListedCode[] = [];
  const entries: SearchEntry[] = [];
  const add = (entry: TabularEntry, parent: number, inFamily: boolean): void => {
    const ordinal = codes.length;
    const isFamily = inFamily || entry.seventhCharacters !== undefined;
    codes.push({ code: entry.code.replace(".", ""), parent, isLeaf: entry.children.length === 0, isFamily });
    const text = (kind: EntryKind) => (words: string) => {
      entries.push({ ordinal, kind, text: words, textId: entries.length, releases: 1 });
    };
    text("title")(entry.title);
    entry.notes.inclusionTerms?.map(text("inclusion-term"));
    entry.notes.includes?.map(text("includes"));
    for (const child of entry.children) add(child, ordinal, isFamily);
  };
  for (const { sections } of parseTabularXml(readOfficialText(tabular), tabular).chapters) {
    for (const section of sections) for (const entry of section.entries) add(entry, -1, false);
  }
  return { codes, entries };
}

describe.skipIf(!hasOfficialFiles)("search over the Tabular List of FY2026", () => {
  const { codes, entries } = hasOfficialFiles ? readList() : { codes: [], entries: [] };
  const equivalences = parseEquivalences(
    readFileSync(new URL("../../data/lexicon/equivalences.tsv", import.meta.url), "utf8"),
    "equivalences.tsv",
  );
  const columns = buildSearchIndex({ entries, parents: codes.map(({ parent }) => parent), equivalences });
  const index = openSearchIndex(columns);
  const isLeaf = (ordinal: number): boolean => codes[ordinal]?.isLeaf === true;
  const search = (query: string, limit: number, accept = isLeaf) => rank(index, query, { limit, releases: 1, accept });
  const above = (ordinal: number): readonly number[] => {
    const parent = codes[ordinal]?.parent ?? -1;
    return parent < 0 ? [ordinal] : [ordinal, ...above(parent)];
  };
  const every = (kind: EntryKind, nth: number): readonly SearchEntry[] =>
    entries.filter((entry) => entry.kind === kind).filter((_, at) => at % nth === 0);

  it("stays within 4 MB", () => {
    const bytes = Object.values(columns).reduce((sum, column) => sum + column.byteLength, 0);
    expect(bytes).toBeLessThan(4_000_000);
  });

  it("finds titles of valid codes first when typed as they are", () => {
    const titles = every("title", 31).filter(({ ordinal }) => isLeaf(ordinal));
    const missed = titles.filter(({ text, ordinal }) => search(text, 1)[0]?.ordinal !== ordinal);
    expect(missed.length / titles.length).toBeLessThan(0.005);
  });

  it("finds inclusion terms, or the header or code next to them, among the first three", () => {
    const terms = every("inclusion-term", 23);
    const missed = terms.filter(({ text, ordinal }) => {
      const hits = search(text, 3, () => true);
      return !hits.some((hit) => above(ordinal).includes(hit.ordinal) || above(hit.ordinal).includes(ordinal));
    });
    expect(missed.length / terms.length).toBeLessThan(0.01);
  });

  it.each([
    ["upper back pain", "M546"],
    ["Pain between the shoulder blades", "M546"],
    ["lumbago", "M5450"],
    ["heart attack", "I219"],
    ["slipped disc L5/S1", "M5127"],
    ["diabetes", "E119"],
    ["knee pain", "M25569"],
    ["contusion of the upper back", "S20229"],
    ["wedge compression fracture T8", "S22060"],
    ["carcinoma of the left breast", "C50912"],
    ["oesophageal haemorrhage", "K228"],
    ["diabetis mellitus type II", "E119"],
  ])("%s → %s", (query, expected) => {
    expect(codes[search(query, 1)[0]?.ordinal ?? -1]?.code.slice(0, expected.length)).toBe(expected);
  });

  it("knows the words of every equivalence on at least one side it leads to", () => {
    const known = (phrase: string): boolean => readTerms(phrase).every(({ term }) => index.terms.find(term) >= 0);
    const idle = equivalences.filter(({ words, relation, equals }) =>
      relation === "<>"
        ? ![...words, ...equals].every(known)
        : !(relation === "=" ? [...words, ...equals] : equals).some(known),
    );
    expect(idle.map(({ line, words }) => [line, words])).toEqual([]);
  });

  it.skipIf(!existsSync(phrases))("ranks independent phrases as well as it has", () => {
    const rows = readFileSync(phrases, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter((row) => !row.same_as_title && row.expected.length === 1 && !row.drop_for?.includes("fy2026"));
    const shares = (grade: string): readonly number[] => {
      const graded = rows.filter((row) => row.grade === grade);
      const places = graded.map(({ text, expected }) => {
        const gold = expected[0].replace(".", "");
        return search(text, 5).findIndex(({ ordinal }) => {
          const found = codes[ordinal];
          if (found?.isFamily) return gold.slice(0, 6) === found.code.padEnd(6, "X");
          return found?.code === gold;
        });
      });
      return [0, 4].map((last) => places.filter((place) => place >= 0 && place <= last).length / places.length);
    };
    const [a1 = 0, a5 = 0] = shares("A");
    const [b1 = 0, b5 = 0] = shares("B");
    expect(Math.min(a1 - 0.82, a5 - 0.88, b1 - 0.53, b5 - 0.62)).toBeGreaterThan(0);
  });
});
