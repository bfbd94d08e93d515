import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AlphabeticIndex } from "../../src/alphabetic-index/alphabetic-index.ts";
import type { IndexKind } from "../../src/alphabetic-index/index-document.ts";
import { IndexTexts } from "../../src/alphabetic-index/index-texts.ts";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { successorsOn } from "../../src/catalog/code-history.ts";
import { loadCatalog } from "../../src/load-catalog.ts";
import { packageFolder } from "../../src/package-folder.ts";
import { indexEntries } from "../../src/release/compile/index-entries.ts";
import { readLexicon } from "../../src/release/compile/lexicon.ts";
import { installRelease } from "../../src/release/install/install-release.ts";
import type { Condition } from "../../src/release/parsers/condition-file.ts";
import { readTabSeparated } from "../../src/release/parsers/tab-separated.ts";
import { classOfTerm, readTerms } from "../../src/search/terms.ts";
import { hasOfficialFiles, officialFolder } from "../official-source.ts";

const folderOfWords = join(packageFolder, "data", "lexicon");
const { conditions, abbreviations } = readLexicon(folderOfWords);

/** The terms of a text, each once, in one order. */
function keyOf(text: string): string {
  return [...new Set(readTerms(text).map(({ term }) => term))].toSorted().join(" ");
}

describe("the wordings among themselves", () => {
  test("no two of different codes say the same, and none says nothing", () => {
    const byTerms = new Map<string, Condition[]>();
    for (const condition of conditions) {
      const key = keyOf(condition.phrase);
      byTerms.set(key, [...(byTerms.get(key) ?? []), condition]);
    }
    expect(byTerms.get("") ?? []).toEqual([]);
    const differing = [...byTerms.values()].filter((same) => new Set(same.map(({ code }) => code)).size > 1);
    expect(differing.map((same) => same.map(({ phrase, code }) => `${phrase} ${code}`))).toEqual([]);
  });

  test("no abbreviation of several readings is one", () => {
    const readings = new Map<string, Set<string>>();
    for (const { abbreviation, expansion } of abbreviations)
      readings.set(abbreviation, (readings.get(abbreviation) ?? new Set()).add(expansion));
    const ambiguous = conditions.filter(({ phrase }) => (readings.get(phrase.toLowerCase())?.size ?? 0) > 1);
    expect(ambiguous).toEqual([]);
  });
});

interface IndexTerm {
  readonly said: ReadonlySet<string>;
  readonly optional: ReadonlySet<string>;
  readonly ordinal: number;
}

/** The terms of the indexes under what they say: order, nonessential modifiers and "NEC" do not count. */
function readIndex(catalog: Catalog, index: AlphabeticIndex, kinds: readonly IndexKind[]): Map<string, IndexTerm[]> {
  const tables = index.tablesFor(catalog.release.fiscalYear).filter(({ kind }) => kinds.includes(kind));
  const byWord = new Map<string, IndexTerm[]>();
  for (const { text, optional = "", ordinal } of indexEntries(catalog.data, new IndexTexts(tables))) {
    const terms = readTerms(text).map(({ term }) => term);
    const said = new Set(terms.filter((term) => classOfTerm(term) !== "filler"));
    const [first] = said;
    if (first === undefined) continue;
    const known = { said, optional: new Set(readTerms(optional).map(({ term }) => term)), ordinal };
    const others = byWord.get(first);
    if (others === undefined) byWord.set(first, [known]);
    else others.push(known);
  }
  return byWord;
}

/** The places of the codes of the terms that say what a wording says. */
function indexOrdinals(index: ReadonlyMap<string, readonly IndexTerm[]>, phrase: string): readonly number[] {
  const words = new Set(readTerms(phrase).map(({ term }) => term));
  const meant = [...words].flatMap((word) => index.get(word) ?? []);
  return meant
    .filter(({ said }) => [...said].every((term) => words.has(term)))
    .filter(({ said, optional }) => [...words].every((word) => said.has(word) || optional.has(word)))
    .map(({ ordinal }) => ordinal);
}

/** The code of the Index where it stands, else what took its place. */
function onDay({ data, day }: Catalog, ordinal: number): readonly number[] {
  const stands = data.codes.isValid(ordinal, day) || data.codes.hasValidBelow(ordinal, day);
  const heirs = stands ? [] : successorsOn(data, ordinal, day);
  return heirs.length === 0 ? [ordinal] : heirs;
}

describe.skipIf(!hasOfficialFiles)("the wordings beside the official Index", () => {
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dxproof-"));
    await installRelease([officialFolder], { folder, data: join(packageFolder, "data") });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("none contradicts it but the listed exceptions, and each of these does", () => {
    const { catalogs, alphabeticIndex, searchIndex } = loadCatalog(folder);
    const catalog = catalogs.on("2026-11-22");
    const { codes } = catalog.data;
    const { defaultCodes } = searchIndex.columns;
    const within = (code: number, header: number): boolean => code >= header && code < codes.end(header);
    const agrees = (own: number, other: number): boolean =>
      within(own, other) || within(other, own) || defaultCodes[own] === defaultCodes[other];
    const conditionIndex = readIndex(catalog, alphabeticIndex as AlphabeticIndex, ["alphabetic", "neoplasm"]);
    const causeIndex = readIndex(catalog, alphabeticIndex as AlphabeticIndex, ["external-cause"]);

    const contradictions = conditions.flatMap(({ phrase, code }) => {
      const own = codes.find(code);
      const named = indexOrdinals(/^[V-Y]/.test(code) ? causeIndex : conditionIndex, phrase);
      const standing = [...new Set(named.flatMap((ordinal) => onDay(catalog, ordinal)))].toSorted((a, b) => a - b);
      if (standing.length === 0 || standing.some((ordinal) => agrees(own, ordinal))) return [];
      return [`${phrase}\t${code}\t${standing.map((ordinal) => codes.code(ordinal)).join(" ")}`];
    });
    const file = "index-exceptions.tsv";
    const listed = readTabSeparated(readFileSync(join(folderOfWords, file), "utf8"), file, [
      "phrase",
      "code",
      "index code",
      "reason",
    ]);
    expect(contradictions.toSorted()).toEqual(
      listed
        .map((row) => {
          expect(row.text("reason")).not.toBe("");
          return `${row.text("phrase")}\t${row.text("code")}\t${row.text("index code")}`;
        })
        .toSorted(),
    );
  }, 60_000);
});
