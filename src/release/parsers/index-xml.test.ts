import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import type { IndexDocument, IndexTerm } from "../../alphabetic-index/index-document.ts";
import { parseIndexXml } from "./index-xml.ts";
import { SourceFormatError } from "./source-format-error.ts";

const head = `<?xml version="1.0" encoding="utf-8"?>\n<ICD10CM.index>\n<version>2026</version>\n`;
const title = "<title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>\n";
const index = (mainTerms: string, before: string = title): string =>
  `${head}${before}<letter><title>A</title>\n${mainTerms}\n</letter>\n</ICD10CM.index>\n`;

const whole = index(`<mainTerm><title>Arthritis<nemod>(acute) (chronic)</nemod> NEC</title>
<see>Disease, joint</see><seeAlso>Pain,  joint</seeAlso><code>M19.90</code>
<term level="1"><title>in <nemod>(due to)</nemod></title>
<term level="2"><title>amyloidosis</title><code>E85.4</code><manif>[M14.8-]</manif><warning>two codes</warning></term>
<term level="2"><title>wear</title><subcat>M15.0</subcat></term>
</term>
<term level="1"><title>tear</title><seecat>M23</seecat></term>
</mainTerm>`);

function* everyTerm(terms: readonly IndexTerm[]): Generator<IndexTerm> {
  for (const term of terms) {
    yield term;
    yield* everyTerm(term.subterms);
  }
}

const failure = (text: string): SourceFormatError => {
  try {
    parseIndexXml(text, "index.xml");
  } catch (error) {
    if (error instanceof SourceFormatError) return error;
    throw error;
  }
  throw new Error("was read");
};

test("every element of the schema is in the document", () => {
  expect(parseIndexXml(whole, "index.xml")).toEqual({
    kind: "alphabetic",
    version: "2026",
    mainTerms: [
      {
        written: "Arthritis(acute) (chronic) NEC",
        title: "Arthritis NEC",
        nonessentialModifiers: ["(acute)", "(chronic)"],
        see: "Disease, joint",
        seeAlso: "Pain, joint",
        code: "M19.90",
        subterms: [
          {
            written: "in (due to)",
            title: "in",
            nonessentialModifiers: ["(due to)"],
            subterms: [
              {
                written: "amyloidosis",
                title: "amyloidosis",
                nonessentialModifiers: [],
                code: "E85.4",
                manifestation: "[M14.8-]",
                warning: "two codes",
                subterms: [],
              },
              { written: "wear", title: "wear", nonessentialModifiers: [], subcategory: "M15.0", subterms: [] },
            ],
          },
          { written: "tear", title: "tear", nonessentialModifiers: [], category: "M23", subterms: [] },
        ],
      },
    ],
  } satisfies IndexDocument);
});

test("a table has columns, and cells where they say something", () => {
  const heading = `<indexHeading><head col="1">Neoplasm</head><head col="2">Malignant Primary</head><head col="3">Benign</head></indexHeading>`;
  const table = index(
    `<mainTerm><title>Neoplasm</title><cell col="2">C80.1</cell><cell col="3">-</cell></mainTerm>`,
    heading,
  );
  expect(parseIndexXml(table, "t.xml")).toMatchObject({
    kind: "neoplasm",
    columns: ["Neoplasm", "Malignant Primary", "Benign"],
    mainTerms: [{ title: "Neoplasm", cells: [{ column: 2, code: "C80.1" }] }],
  });
});

describe("what is no index is refused, with its line", () => {
  test.each<[string, string, number, string]>([
    ["an addendum", whole.replace("<ICD10CM.index>", '<ICD10CM.index isAddenda="true">'), 2, "addendum"],
    ["a tabular list", whole.replaceAll("ICD10CM.index", "ICD10CM.tabular"), 2, "no element <ICD10CM.tabular>"],
    ["no year", whole.replace("2026", "soon"), 3, "a year"],
    ["an unknown element", whole.replace("<seecat>M23</seecat>", "<x/>"), 12, "no element <x>"],
    ["a change", whole.replace("<title>tear", "<diff/><title>tear"), 12, "<title> before <diff>"],
    ["a level that skips", whole.replace('level="2"><title>wear', 'level="3"><title>wear'), 10, 'level="2"'],
    ["a code that is none", whole.replace("E85.4", "E85.4.1"), 9, "a code"],
    ["text between", whole.replace("</mainTerm>", "oops</mainTerm>"), 13, "no text"],
    ["a second code", whole.replace("<code>M19.90</code>", "<code>M19.90</code><code>M19.9</code>"), 7, "one <code>"],
    [
      "a reference after the subterms",
      whole.replace("</mainTerm>", "<see>X</see></mainTerm>"),
      13,
      "before the subterms",
    ],
    ["a title of another book", whole.replace("INDEX TO DISEASES and INJURIES", "COOKERY"), 15, "names the index"],
  ])("%s", (_name, text, line, expected) => {
    expect(failure(text)).toMatchObject({ file: "index.xml", line, expected: expect.stringContaining(expected) });
  });

  test("cut anywhere", () => {
    const end = whole.trimEnd().length;
    for (let at = 0; at < end; at++) expect(failure(whole.slice(0, at))).toBeInstanceOf(SourceFormatError);
  });

  test("or altered anywhere: read, or refused by name", () => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(6), fc.string({ maxLength: 4 }), (at, count, put) => {
        const altered = whole.slice(0, at) + put + whole.slice(at + count);
        try {
          parseIndexXml(altered, "index.xml");
        } catch (error) {
          expect(error).toBeInstanceOf(SourceFormatError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe.skipIf(!hasOfficialFiles)("the official files have the counts that are known of them", () => {
  test.each<[string, string, { mainTerms: number; subterms: number; codes: number; cells: number }]>([
    ["fy2025/icd-10-cm-eindex-2025.xml", "external-cause", { mainTerms: 314, subterms: 7750, codes: 6650, cells: 0 }],
    [
      "fy2026-april/icd10cm-eindex-April-1-2026-XML.xml",
      "external-cause",
      { mainTerms: 314, subterms: 7776, codes: 6671, cells: 0 },
    ],
    ["fy2025/icd-10-cm-neoplasm-2025.xml", "neoplasm", { mainTerms: 1, subterms: 1938, codes: 0, cells: 10_916 }],
    ["fy2025/icd-10-cm-drug-2025.xml", "drug", { mainTerms: 5177, subterms: 2251, codes: 0, cells: 43_212 }],
    [
      "fy2026-april/icd10cm-drug-April-1-2026-XML.xml",
      "drug",
      { mainTerms: 5179, subterms: 2251, codes: 0, cells: 43_224 },
    ],
  ])("%s", (path, kind, { mainTerms, subterms, codes, cells }) => {
    const text = readOfficialText(path);
    const document = parseIndexXml(text, path);
    const terms = [...everyTerm(document.mainTerms)];
    // A dash in a cell is no code: these are left out and counted in the text.
    const dashes = text.match(/<cell col="\d">-{1,2}<\/cell>/g)?.length ?? 0;
    expect([document.kind, document.mainTerms.length, terms.length - mainTerms]).toEqual([kind, mainTerms, subterms]);
    expect(terms.filter(({ code }) => code !== undefined).length).toBe(codes);
    expect(terms.reduce((sum, term) => sum + (term.cells?.length ?? 0), dashes)).toBe(cells);
  });
});
