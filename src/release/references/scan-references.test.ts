import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanReferences } from "./scan-references.ts";

function written(text: string): readonly string[] {
  return scanReferences(text).references.map((reference) => reference.written);
}

function named(text: string): readonly string[] {
  return scanReferences(text).references.map(({ start, end }) => text.slice(start, end));
}

function roles(text: string): readonly string[] {
  return scanReferences(text).references.map((reference) => `${reference.written} ${reference.role}`);
}

describe("single codes", () => {
  test.each([
    ["pain in thoracic spine due to intervertebral disc disorder (M51.-)", "M51.-"],
    ["radiculopathy with cervical disc disorder (M50.1)", "M50.1"],
    ["Clostridium difficile foodborne intoxication and infection (A04.7-)", "A04.7-"],
    ["malignant melanoma of skin (C43)", "C43"],
    ["meconium passage (without aspiration) during delivery (P03.82 )", "P03.82"],
    ["neonatal intestinal obstructions classifiable to P76.-", "P76.-"],
    ["jaw pain R68.84", "R68.84"],
    ["hyperammonemia-hyperornithinemia-homocitrullinemia syndrome E72.4", "E72.4"],
    ["code from category Z3A, Weeks of gestation, to identify the specific week of the pregnancy, if known.", "Z3A"],
    ["Conditions classifiable to B20", "B20"],
    ["code from I11 to identify the type of hypertensive heart disease", "I11"],
    ["Codes in subcategory C91.0- should only be used for T-cell and B-cell precursor leukemia", "C91.0-"],
    ["(e.g. tracheobronchitis to bronchitis in J40).", "J40"],
    ["The appropriate 7th character is to be added to each code from category S06", "S06"],
    ["The following appropriate 7th character is to be added to subcategory R40.21-:", "R40.21-"],
    ["Y93.0 Activities involving walking and running", "Y93.0"],
    ["Conditions classifiable to C7A.01-", "C7A.01-"],
    ["primary autonomic dysfunction (R40.24.-)", "R40.24-"],
    ["pleural effusion in malignancy (J91.0))", "J91.0"],
    ["electrolyte imbalance (E87.8}", "E87.8"],
    ["acquired absence of knee joint following prior explantation of knee prosthesis (Z89.52-", "Z89.52-"],
  ])("%s", (text, code) => {
    expect(written(text)).toEqual([code]);
  });
});

describe("lists", () => {
  test.each([
    ["code to identify the organism (B95, B96)", ["B95", "B96"]],
    ["other acute respiratory tract infections (J00-J06; J20-J22)", ["J00-J06", "J20-J22"]],
    ["malignant neoplasm of auricular canal (external) (C43.2-,C44.2-)", ["C43.2-", "C44.2-"]],
    ["abscess of intestine with Crohn's disease (K50.014, K50.914,)", ["K50.014", "K50.914"]],
    ["any condition classifiable to I70.418, I70.428, and I70.438", ["I70.418", "I70.428", "I70.438"]],
    ["conditions in O00-O77.-, O85-O94 and O98-O9A.- as the cause", ["O00-O77", "O85-O94", "O98-O9A"]],
    ["Conditions in T74.11 or T76.11", ["T74.11", "T76.11"]],
    ["from categories E08, E09 and E13 to further identify any manifestation", ["E08", "E09", "E13"]],
    ["any condition in I50.- or I51.4-I51.7, I51.89, I51.9 due", ["I50.-", "I51.4-I51.7", "I51.89", "I51.9"]],
    ["any condition in N18 and N26 - due to hypertension", ["N18", "N26"]],
    ["Appropriate codes (i.e. E05.8, E07.0, E16-E31, E34.-) may be used", ["E05.8", "E07.0", "E16-E31", "E34.-"]],
    ["adverse effects (A00-R94 and T80-T88.6, T88.8)", ["A00-R94", "T80-T88.6", "T88.8"]],
    ["skin of nose C44.301, C44.311, C44.321, C44.391)", ["C44.301", "C44.311", "C44.321", "C44.391"]],
    ["The appropriate code from category O30, Multiple gestation, when assigning code O33.7", ["O30", "O33.7"]],
    // Slips: a full stop for a comma, and no comma.
    ["cerebral hemorrhage (I60.-. I61.-, I62.-)", ["I60.-", "I61.-", "I62.-"]],
    ["deep vein thrombosis (I82.4-, I82.5-, I82.62-. I82.72-)", ["I82.4-", "I82.5-", "I82.62-", "I82.72-"]],
    [
      "cognitive deficits following (sequelae of) cerebral hemorrhage or infarction (I69.01-I69.11-, I69.21-I69.31-, I69.81- I69.91-)",
      ["I69.01-", "I69.11-", "I69.21-", "I69.31-", "I69.81-", "I69.91-"],
    ],
  ])("%s", (text, codes) => {
    expect(written(text)).toEqual(codes);
  });
});

describe("ranges", () => {
  test.each([
    ["(S00-T88)", "S00-T88", "S00-T88"],
    ["open fracture of pelvis (S32.1--S32.9)", "S32.1--S32.9", "S32.1-S32.9"],
    ["drug dependence (F10.- -F19.-)", "F10.- -F19.-", "F10-F19"],
    ["drug dependence (F10.--F19.-)", "F10.--F19.-", "F10-F19"],
    ["apnea of newborn (P28.3- - P28.4-)", "P28.3- - P28.4-", "P28.3-P28.4"],
    ["behavioral eating disorders of infancy or childhood (F98.2.-F98.3)", "F98.2.-F98.3", "F98.2-F98.3"],
    ["drug abuse and dependence (F11.-F17.-)", "F11.-F17.-", "F11-F17"],
    ["if known (M05.00 to M05.8A)", "M05.00 to M05.8A", "M05.00-M05.8A"],
    ["head injury (S00.- to S09.-)", "S00.- to S09.-", "S00-S09"],
    ["head injury (S00 - S09)", "S00 - S09", "S00-S09"],
    ["rheumatic fever with heart involvement (I01.0 -I01.9)", "I01.0 -I01.9", "I01.0-I01.9"],
    ["fracture of cervical vertebra (S12.0--S12.6.-)", "S12.0--S12.6.-", "S12.0-S12.6"],
    ["opioid poisoning (T40.0-T40.2-)", "T40.0-T40.2-", "T40.0-T40.2"],
    ["pancreatitis and other diseases of the pancreas (K85-K86.-)", "K85-K86.-", "K85-K86"],
    [
      "conditions classifiable to S06.0- to S06.8-code to specified intracranial injury",
      "S06.0- to S06.8-",
      "S06.0-S06.8",
    ],
    ["with an en dash (S00–T88)", "S00–T88", "S00-T88"],
  ])("%s", (text, part, range) => {
    expect(named(text)).toEqual([part]);
    expect(written(text)).toEqual([range]);
  });
});

describe("what a reference does in its note", () => {
  test.each([
    ["tinea, any type except those in B36.-", ["B36.- excepted"]],
    ["paralysis (complete) (incomplete), except as in G80-G82", ["G80-G82 excepted"]],
    ["Conditions in S00-T88, except T74 and T76", ["S00-T88 meant", "T74 excepted", "T76 excepted"]],
    ["Conditions classifiable to S00-T88, except traumatic fractures", ["S00-T88 meant"]],
    ["lesser curvature of stomach, not classifiable to C16.1-C16.4", ["C16.1-C16.4 excepted"]],
    [
      "classifiable to I00-I99, J00-J99, Q20-Q34 and not included in P00.0, P00.2",
      ["I00-I99 meant", "J00-J99 meant", "Q20-Q34 meant", "P00.0 excepted", "P00.2 excepted"],
    ],
    ["endocrine disease, except diabetes (E00-E07, E15-E16)", ["E00-E07 meant", "E15-E16 meant"]],
    ["exposure to uncontrolled fire, not in building or structure (X01.-)", ["X01.- meant"]],
    ["pneumoconiosis with tuberculosis, any type in A15 (J65)", ["A15 describing", "J65 meant"]],
    ["any condition in I51.4-I51.9 due to hypertension (I11.-)", ["I51.4-I51.9 describing", "I11.- meant"]],
    ["Category Y93 is provided for use. See external cause status (Y99).", ["Y93 meant", "Y99 meant"]],
    [
      "For codes G31.0-G31.83, G31.85-G31.9, use additional code to identify:",
      ["G31.0-G31.83 appliesTo", "G31.85-G31.9 appliesTo"],
    ],
  ])("%s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe("what is no code", () => {
  test.each([
    ["vitamin B12 deficiency anemia (D51.-)", ["B12"], ["D51.-"]],
    ["megaloblastic anemia unresponsive to vitamin B12 or folate therapy", ["B12"], []],
    ["Vitamin B12 deficiency", ["B12"], []],
    ["Anoctamin-5-related LGMD R12", ["R12"], []],
    ["B12 deficiency", ["B12"], []],
    ["STEC O157:H7 with or without confirmation of Shiga toxin-production", ["O157"], []],
    ["influenza A/H1N1 (J10.-)", ["H1N1"], ["J10.-"]],
    ["Anemia due to enzyme deficiencies, except G6PD, related to the shunt pathway", ["G6PD"], []],
    ["F10.12345 is longer than any code", ["F10.12345"], []],
    ["glomerulopathy (with C3 glomerulopathy), hepatitis C, a B-cell lymphoma, C5-C6 disc disorder", [], []],
  ])("%s", (text, tokens, codes) => {
    const scan = scanReferences(text);
    expect(scan.notReferences.map(({ token }) => token)).toEqual(tokens);
    expect(scan.notReferences.map(({ start, end }) => text.slice(start, end))).toEqual(tokens);
    expect(written(text)).toEqual(codes);
  });
});

const codeLike = /(?<![\p{L}\p{M}\p{Nd}])[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![\p{L}\p{M}\p{Nd}])/gu;

test("any text: no throw, sound offsets, every code-shaped token accounted for once", () => {
  const code = fc.stringMatching(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/);
  const words = fc.constantFrom(
    ..."and or to through with that has except for codes category see final character characters fifth seventh 7th".split(
      " ",
    ),
    ...[
      "(",
      ")",
      "}",
      ",",
      ";",
      ".",
      "-",
      ".-",
      "--",
      " ",
      "  ",
      "\t",
      ". ",
      ".44",
      "-93",
      "1-4",
      "6",
      "B12",
      "vitamin",
    ],
  );
  const text = fc
    .array(fc.oneof(code, words, fc.string({ unit: "grapheme", maxLength: 3 })))
    .chain((parts) => fc.constantFrom("", " ").map((blank) => parts.join(blank)));
  fc.assert(
    fc.property(text, (note) => {
      const { references, notReferences, unreadRestrictions } = scanReferences(note);
      for (const { start, end, from, to } of references) {
        expect(note.slice(start, end).startsWith(from)).toBe(true);
        expect(note.slice(start, end)).toContain(to);
      }
      for (const { start, end, token } of notReferences) expect(note.slice(start, end)).toBe(token);
      for (const { start, end, text: words } of unreadRestrictions) expect(note.slice(start, end)).toBe(words);
      const spans = [...references, ...notReferences].toSorted((a, b) => a.start - b.start);
      for (const [i, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      for (const { 0: token, index } of note.matchAll(codeLike)) {
        expect(spans.filter(({ start, end }) => start <= index && index + token.length <= end)).toHaveLength(1);
      }
    }),
    { numRuns: 2000 },
  );
});
