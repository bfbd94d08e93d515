import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import type { IndexTerm } from "../../alphabetic-index/index-document.ts";
import { parseIndexCsv } from "./index-csv.ts";
import { SourceFormatError } from "./source-format-error.ts";

const small = `RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code
1,A,0,"Abdomen, abdominal",,condition,,
2,A,1,acute,,,,R10.0
3,A,2,worse,,,(much) (more),R10.1-
4,A,0,Abdominalgia," Pain,  abdominal",,,
`;

function failure(text: string): SourceFormatError {
  try {
    parseIndexCsv(text, "index.csv", "2025");
  } catch (error) {
    if (error instanceof SourceFormatError) return error;
    throw error;
  }
  throw new Error("was read");
}

test("terms by their levels", () => {
  const { kind, version, mainTerms } = parseIndexCsv(small, "index.csv", "2025");
  expect([kind, version]).toEqual(["alphabetic", "2025"]);
  expect(mainTerms).toMatchObject([
    {
      title: "Abdomen, abdominal",
      seeAlso: "condition",
      subterms: [
        {
          title: "acute",
          code: "R10.0",
          subterms: [{ title: "worse", nonessentialModifiers: ["(much)", "(more)"], code: "R10.1-", subterms: [] }],
        },
      ],
    },
    { title: "Abdominalgia", see: "Pain, abdominal", subterms: [] },
  ]);
});

describe("refused, with the line", () => {
  test.each<[string, string, number, string]>([
    ["another heading", small.replace("RowID", "Row"), 1, "heading"],
    ["a row missing", small.replace("2,A,1,acute,,,,R10.0\n", ""), 3, "row 2"],
    ["a level that skips", small.replace("2,A,1", "2,A,2"), 3, "a level from 0 to 1"],
    ["a first subterm without a main term", small.replace("1,A,0", "1,A,1"), 2, "a level from 0 to 0"],
    ["no code", small.replace("R10.0", "soon"), 3, "a code"],
    ["no term", small.replace(",acute,", ",,"), 3, "a term"],
    ["a cell too many", small.replace("R10.0\n", "R10.0,\n"), 3, "CSV"],
    ["no line break at the end", small.trimEnd(), 5, "a line break"],
    ["a heading alone", `${small.split("\n", 1)[0]}\n`, 2, "a main term"],
  ])("%s", (_name, text, line, expected) => {
    expect(failure(text)).toMatchObject({ file: "index.csv", line, expected: expect.stringContaining(expected) });
  });

  test("cut within a row", () => {
    for (let at = 0; at < small.length; at++)
      if (small[at - 1] !== "\n") expect(failure(small.slice(0, at))).toBeInstanceOf(SourceFormatError);
  });

  test("any text: read, or refused by name", () => {
    fc.assert(
      fc.property(fc.nat(small.length), fc.nat(6), fc.string({ maxLength: 4 }), (at, count, put) => {
        try {
          parseIndexCsv(small.slice(0, at) + put + small.slice(at + count), "index.csv", "2025");
        } catch (error) {
          expect(error).toBeInstanceOf(SourceFormatError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.skipIf(!hasOfficialFiles)("the FY2025 Index has the rows that are known of it", () => {
  const path = "fy2025/derived/ICD10CM_2025_Index.csv";
  const { mainTerms } = parseIndexCsv(readOfficialText(path), path, "2025");
  const count = { all: 0, code: 0, dash: 0, see: 0, seeAlso: 0 };
  const look = (terms: readonly IndexTerm[]): void => {
    for (const { code, see, seeAlso, subterms } of terms) {
      count.all++;
      if (code !== undefined) count.code++;
      if (code?.endsWith("-")) count.dash++;
      if (see !== undefined) count.see++;
      if (seeAlso !== undefined) count.seeAlso++;
      look(subterms);
    }
  };
  look(mainTerms);
  expect(count).toEqual({ all: 81_024, code: 62_721, dash: 6930, see: 12_136, seeAlso: 2057 });
});
