import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { parseCodeChanges } from "./code-changes.ts";

const heading = "change\tcode\ttitle\tprevious_title\tsuccessor_codes\tsource\n";

describe("parseCodeChanges", () => {
  test("only what is retitled has a previous title", () => {
    const rows = [
      "added\tC78.31\tSecondary malignant neoplasm of larynx\t\t\tCANVAS;TESTS",
      "retitled\tZ29.14\tEncounter for prophylactic rabies immune globulin\tEncounter for prophylactic rabies immune globin\t\tCANVAS",
    ];
    expect(parseCodeChanges(`${heading}${rows.join("\n")}\n`, "changes.tsv")).toEqual([
      { change: "added", code: "C78.31", title: "Secondary malignant neoplasm of larynx" },
      {
        change: "retitled",
        code: "Z29.14",
        title: "Encounter for prophylactic rabies immune globulin",
        previousTitle: "Encounter for prophylactic rabies immune globin",
      },
    ]);
  });

  test.each([
    ["a retitled code without its previous title", "retitled\tZ29.14\tNew\t\t\tA", "words in previous_title"],
    ["a previous title of what is added", "added\tZ29.14\tNew\tOld\t\tA", "nothing for added in previous_title"],
    ["successor codes, which nobody would read", "added\tZ29.14\tNew\t\tZ29.1\tA", "nothing in successor_codes"],
    ["another change", "revised\tZ29.14\tNew\t\t\tA", "one of added, removed"],
    ["no source", "added\tZ29.14\tNew\t\t\t", "tags of sources in source"],
  ])("%s is refused", (_, row, expected) => {
    expect(() => parseCodeChanges(`${heading}${row}\n`, "changes.tsv")).toThrow(`line 2: expected ${expected}`);
  });
});

describe.skipIf(!hasOfficialFiles)("the code changes of FY2027", () => {
  test("are 278", () => {
    const rows = parseCodeChanges(readOfficialText("fy2027-changes/fy2027_code_changes.tsv"), "changes.tsv");
    expect(rows).toHaveLength(278);
    const kinds = ["added", "removed", "demoted", "retitled", "header_added", "header_removed"];
    const counts = kinds.map((kind) => rows.filter(({ change }) => change === kind).length);
    expect(counts).toEqual([190, 15, 15, 4, 48, 6]);
  });
});
