import { describe, expect, test } from "vitest";
import { scanReferences } from "./scan-references.ts";

/** "T36-T50 5,6:5": the reference, its positions and characters; or its title words. */
function restrictions(text: string): readonly string[] {
  return scanReferences(text).references.map(({ written, restriction }) => {
    if (restriction === undefined) return written;
    if (restriction.kind === "title") return `${written} title:${restriction.words}`;
    return `${written} ${restriction.positions.join()}:${restriction.characters.join()}`;
  });
}

describe("official restrictions", () => {
  test.each([
    ["identify drug (T36-T50 with fifth or sixth character 5)", ["T36-T50 5,6:5"]],
    ["effect of drug (T36-T50 with fifth or six character 5)", ["T36-T50 5,6:5"]],
    ["use of codes from categories T36-T50 with fifth or sixth character 5.", ["T36-T50 5,6:5"]],
    ["identify drug (T36-T50 with fifth or sixth character 5", ["T36-T50 5,6:5"]],
    ["drug or toxin, if applicable (T36-T65 with fifth or sixth character 1-4)", ["T36-T65 5,6:1,2,3,4"]],
    ["drug or toxin (T36-T65 with fifth or sixth character 1-4 or 6)", ["T36-T65 5,6:1,2,3,4,6"]],
    ["underdosing of specific drug (T36-T50 with final character 6)", ["T36-T50 4,5,6:6"]],
    ["poisoning due to salicylates (T39.0-, with sixth character 1-4)", ["T39.0- 6:1,2,3,4"]],
    ["monoamine oxidase inhibitors (T43.1X with sixth character 1-4)", ["T43.1X 6:1,2,3,4"]],
    ["ice-skater collision with vehicle (V01-V09 with 5th character 9)", ["V01-V09 5:9"]],
    ["whooping cough with pneumonia (A37 with fifth-character 1)", ["A37 5:1"]],
    ["respiratory failure with hypercapnia (J96. with 5th character 2)", ["J96 5:2"]],
    ["leukemia in remission C91.0-C95.9 with 5th character 1", ["C91.0-C95.9 5:1"]],
    ["amnestic syndrome due to substance use (F10-F19 with 5th character .6)", ["F10-F19 5:6"]],
    ["hallucinations in drug psychosis (F11-F19 with fifth to sixth characters 51)", ["F11-F19 5:51"]],
    ["diabetes mellitus with amyotrophy (E08-E13 with .44)", ["E08-E13 4:44"]],
    ["peripheral angiopathy (E08-E13 with .51-.52)", ["E08-E13 4:51,52"]],
    ["diabetes mellitus (E08-E13 with .61-)", ["E08-E13 4:61"]],
    ["substance disorders (F10-F19, with .17, .27, .97)", ["F10-F19 4:17,27,97"]],
    ["psychoactive drug use (F11-F19 with .15. .25, .95)", ["F11-F19 4:15,25,95"]],
    ["amnestic disorder (F10, F13, F19 with .26, .96)", ["F10 4:26,96", "F13 4:26,96", "F19 4:26,96"]],
    [
      "diabetes with hyperosmolarity (E08, E09, E11, E13 with final characters .00 or .01)",
      ["E08 4:00,01", "E09 4:00,01", "E11 4:00,01", "E13 4:00,01"],
    ],
    ["apraxia following cerebrovascular disease (I69. with final characters -90)", ["I69 5:90"]],
    ["mononucleosis with liver disease (B27.0-B27.9 with .9)", ["B27.0-B27.9 5:9"]],
    ["infectious mononucleosis (B27.0-B27.9 with 1)", ["B27.0-B27.9 5:1"]],
    ["sequela of concussion (S06.0X- with seventh character S)", ["S06.0X- 7:S"]],
    ["open fracture of shoulder and upper arm (S42.- with 7th character B or C)", ["S42.- 7:B,C"]],
    ["open fracture of ankle, foot and toes (S92.-with 7th character B)", ["S92.- 7:B"]],
    ["open fracture of pelvis (S32.1--S32.9 with 7th character B)", ["S32.1-S32.9 7:B"]],
    ["open fracture of elbow and forearm (S52.- with open fracture 7th character)", ["S52.- title:open fracture"]],
    [
      "diabetic acidosis - see categories E08-E10, E11, E13 with ketoacidosis",
      ["E08-E10 title:ketoacidosis", "E11 title:ketoacidosis", "E13 title:ketoacidosis"],
    ],
    [
      "also when assigning a code from category O31 that has a 7th character of 1 through 9.",
      ["O31 7:1,2,3,4,5,6,7,8,9"],
    ],
    [
      "7th characters D and S do not apply to codes in category S06 with 6th character 7 - death due to brain injury prior to regaining consciousness, or 8 - death due to other cause prior to regaining consciousness.",
      ["S06 6:7,8"],
    ],
    // Behind the bracket it restricts too: "underdosing of medication (T36-T50) with fifth or sixth character 6".
    ["(K50.-) with 5th character 9", ["K50.- 5:9"]],
  ])("%s", (text, expected) => {
    expect(restrictions(text)).toEqual(expected);
    expect(scanReferences(text).unreadRestrictions).toEqual([]);
  });
});

describe("no restriction", () => {
  test.each([
    // Every code of T51-T65 has that character.
    ["poisoning (T51-T65 with fifth or sixth character to indicate intent), for toxic pneumonopathy", ["T51-T65"]],
    ["Any condition in I00 with pericarditis", ["I00"]],
    ["any condition in I11.- with any condition in I12.-", ["I11.-", "I12.-"]],
    ["Any condition listed in K80.5 with cholecystitis (with cholangitis)", ["K80.5"]],
    ["Assign a code from subcategory R40.24, when only the total coma score is documented", ["R40.24"]],
  ])("%s", (text, expected) => {
    expect(restrictions(text)).toEqual(expected);
    expect(scanReferences(text).unreadRestrictions).toEqual([]);
  });
});

describe("a restriction the grammar does not know is kept", () => {
  test.each([
    ["diabetes (E08-E13 with ophthalmic complications)", "with ophthalmic complications"],
    ["fracture (S52.- with 7th character for open fracture)", "with 7th character for open fracture"],
    ["drug (T36-T50 with fifth or sixth character 9-1)", "with fifth or sixth character 9-1"],
    ["drug (T36-T50 with fifth character A15)", "with fifth character A15"],
  ])("%s", (text, unread) => {
    const scan = scanReferences(text);
    expect(scan.unreadRestrictions.map((restriction) => restriction.text)).toEqual([unread]);
    expect(scan.references[0]?.restriction).toBeUndefined();
  });
});
