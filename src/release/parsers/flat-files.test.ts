import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBillableList } from "./billable-list.ts";
import { parseCodeChanges } from "./code-changes.ts";
import { parseConversionTable } from "./conversion-table.ts";
import { parseMidyearChanges } from "./midyear-changes.ts";
import { parseOrderFile } from "./order-file.ts";
import { parseOrderList } from "./order-list.ts";
import { parsePlacements } from "./placements.ts";
import { parseRenamedRanges } from "./renamed-ranges.ts";
import { SourceFormatError } from "./source-format-error.ts";
import { parseSourceManifest } from "./source-manifest.ts";
import { parseSuccessors } from "./successors.ts";
import { parseValidityPeriods } from "./validity-periods.ts";

type Parser = (text: string, file: string) => readonly unknown[];

/** Excerpts of the official files, as they stand; what holds for every flat format is tested on all of them here. */
const formats: readonly { readonly name: string; readonly parse: Parser; readonly text: string }[] = [
  {
    name: "order file",
    parse: parseOrderFile,
    text: [
      "00001 A00     0 Cholera                                                      Cholera",
      "00002 A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae           Cholera due to Vibrio cholerae 01, biovar cholerae",
      "00003 A001    1 Cholera due to Vibrio cholerae 01, biovar eltor              Cholera due to Vibrio cholerae 01, biovar eltor",
      "",
    ].join("\r\n"),
  },
  {
    name: "order list",
    parse: parseOrderList,
    text: "code\tshort_title\tlong_title\tbillable\nA00\tCholera\tCholera\t0\nA00.9\tCholera, unspecified\tCholera, unspecified\t1\n",
  },
  {
    name: "billable list",
    parse: parseBillableList,
    text: "code\ticd_code\tfirst_fy\tlast_fy\tlong_description\nA000\tA00.0\t2021\t2026\tCholera due to Vibrio cholerae 01, biovar cholerae\nA09\tA09.\t2021\t2026\tInfectious gastroenteritis and colitis, unspecified\n",
  },
  {
    name: "validity periods",
    parse: parseValidityPeriods,
    text: "code\tfirst_day\tlast_day\nA00.0\t2015-10-01\t\nM54.5\t2015-10-01\t2021-09-30\n",
  },
  {
    name: "conversion table",
    parse: parseConversionTable,
    text: "code\teffective\tprevious_code\nA92.5\t2016-10-01\tA92.8\nI63.013\t2016-10-01\tI63.011 A\nR11.15\t2019-10-01\t\n",
  },
  {
    name: "successors",
    parse: parseSuccessors,
    text: "code\tlast_fy\tlast_valid_day\tbecame\tsuccessors\tbasis\nD55.2\t2021\t2021-09-30\theader\tD55.21 D55.29\tconversion\nS23.420A\t2026\t2026-09-30\tdeleted\t\tnone\n",
  },
  {
    name: "mid-year changes",
    parse: parseMidyearChanges,
    text: "code\tchange\tfirst_day_of_change\nM35.8\tended\t2021-01-01\nJ12.82\tadded\t2021-01-01\n",
  },
  {
    name: "code changes",
    parse: parseCodeChanges,
    text: "change\tcode\ttitle\tprevious_title\tsuccessor_codes\tsource\nadded\tC78.31\tSecondary malignant neoplasm of larynx\t\t\tCANVAS;TESTS\nretitled\tZ29.14\tEncounter for prophylactic rabies immune globulin\tEncounter for prophylactic rabies immune globin\t\tCANVAS;TESTS\n",
  },
  { name: "placements", parse: parsePlacements, text: "code\tafter\tbasis\nJ4B\tJ4A\tSeen\nK74.0A\tK74.01\tSeen\n" },
  { name: "renamed ranges", parse: parseRenamedRanges, text: "part\tfrom\tto\tbasis\nblock\tQA0\tQA0-QA1\tSeen\n" },
  {
    name: "source manifest",
    parse: parseSourceManifest,
    text: `id\tpath\tcontent\trelease\tpackage\tversion\twheel_sha256\tlicence\tsha256\tcontent_sha256\tbytes\trows\nlist\tfy/list.txt.gz\tNames\tFY2026\tmsdrg\t1.2.0\t${"a".repeat(64)}\tMIT\t${"b".repeat(64)}\t${"c".repeat(64)}\t10\t2\n`,
  },
];

/** The line breaks of a text: a cut right after one leaves a correct beginning. */
function isLineEnd(text: string, at: number): boolean {
  return at > 0 && text[at - 1] === "\n";
}

describe.each(formats)("$name", ({ name, parse, text }) => {
  const rows = parse(text, "excerpt.txt");
  const hasHeading = name !== "order file";

  test("every line becomes a row", () => {
    expect(rows).toHaveLength(text.split("\n").length - (hasHeading ? 2 : 1));
  });

  test("cut anywhere but at a line end it throws; cut at one it is a correct beginning", () => {
    for (let at = 0; at < text.length; at++) {
      const cut = text.slice(0, at);
      if (isLineEnd(text, at)) {
        expect(parse(cut, "excerpt.txt")).toEqual(rows.slice(0, cut.split("\n").length - (hasHeading ? 2 : 1)));
      } else {
        expect(() => parse(cut, "excerpt.txt"), `cut at ${at}`).toThrow(SourceFormatError);
      }
    }
  });

  test("cut at the front it throws, whatever is left", () => {
    for (let at = 1; at < text.length; at++) {
      expect(() => parse(text.slice(at), "excerpt.txt"), `cut at ${at}`).toThrow(SourceFormatError);
    }
  });

  test("a flipped bit is noticed, or changes what a row says: never a row less or more", () => {
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const flipped = bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit));
        try {
          expect(parse(new TextDecoder().decode(flipped), "excerpt.txt")).toHaveLength(rows.length);
        } catch (error) {
          expect(error).toBeInstanceOf(SourceFormatError);
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test("any text gives rows or a SourceFormatError that names the file", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom("\t", "\n", "\r\n", ...text.split(/(?<=[\t\n])/)));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          const given = pieces.join("");
          expect(parse(given, "excerpt.txt").length).toBeLessThan(given.split("\n").length);
        } catch (error) {
          if (!(error instanceof SourceFormatError)) throw error;
          expect(error.message).toMatch(/^excerpt\.txt, line \d+: expected /);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("a row that stands twice is refused", () => {
    const lines = text.split(/(?<=\n)/);
    const last = lines.at(-1) ?? "";
    expect(() => parse(text + last, "excerpt.txt")).toThrow(SourceFormatError);
  });

  test("either line break will do, but not both", () => {
    const unix = text.replaceAll("\r\n", "\n");
    expect(parse(unix, "excerpt.txt")).toEqual(rows);
    expect(parse(unix.replaceAll("\n", "\r\n"), "excerpt.txt")).toEqual(rows);
    expect(() => parse(unix.replace("\n", "\r\n"), "excerpt.txt")).toThrow(SourceFormatError);
  });

  test.runIf(hasHeading)("another heading is refused at line 1", () => {
    for (const heading of [text.replace("\t", ";"), `\ufeff${text}`, text.slice(text.indexOf("\n") + 1), `x${text}`]) {
      expect(() => parse(heading, "excerpt.txt")).toThrow("excerpt.txt, line 1: expected ");
    }
  });

  test("a blank line and a cell too many are refused with their line", () => {
    const second = text.indexOf("\n") + 1;
    expect(() => parse(`${text.slice(0, second)}\n${text.slice(second)}`, "excerpt.txt")).toThrow("excerpt.txt, line ");
    expect(() => parse(`${text.slice(0, second)}\t${text.slice(second)}`, "excerpt.txt")).toThrow("excerpt.txt, line ");
  });
});
