import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { looksLike } from "./other-systems.ts";
import { hasVerhoeffCheckDigit, snomedIdentifier } from "./snomed-identifier.ts";
import type { WhoOnlyCode } from "./who-icd10-only.ts";

const list: readonly WhoOnlyCode[] = [
  {
    from: "I64",
    to: "I64",
    kind: "absent",
    meaning: "stroke, not said whether hemorrhage or infarction",
    instead: ["I63.9"],
  },
  { from: "T90", to: "T98", kind: "absent", meaning: "sequelae of injuries", instead: [], note: "7th character S" },
  { from: "R65.1", to: "R65.1", kind: "other-meaning", meaning: "severe sepsis", instead: ["R65.20", "R65.21"] },
];

function systems(input: string): string[] {
  return looksLike(input, list).map(({ system }) => system);
}

describe("the form of other systems, the most specific first", () => {
  test.each([
    ["724.1", ["ICD-9-CM"]],
    ["250.00", ["ICD-9-CM"]],
    ["V58.69", ["ICD-9-CM"]],
    ["E885.9", ["ICD-9-CM"]],
    ["724", ["ICD-9-CM"]],
    ["81.54", ["ICD-9-CM"]],
    ["0SG00A0", ["ICD-10-PCS"]],
    ["0sg00a0", ["ICD-10-PCS"]],
    ["XW033E5", ["ICD-10-PCS"]],
    ["ME84.2", ["ICD-11"]],
    ["FA20.0", ["ICD-11"]],
    ["1A00.Z", ["ICD-11"]],
    ["8A80", ["ICD-11"]],
    ["XK9K", ["ICD-11"]],
    ["NC72.2&XK9K", ["ICD-11"]],
    ["99213", ["CPT", "ICD-9-CM"]],
    ["25000", ["CPT", "ICD-9-CM"]],
    ["0001F", ["CPT"]],
    ["0042T", ["CPT"]],
    ["J3301", ["HCPCS Level II"]],
    ["G0463", ["HCPCS Level II"]],
    ["V5869", ["HCPCS Level II", "ICD-9-CM"]],
    ["7241", ["ICD-9-CM"]],
    ["161891005", ["SNOMED CT"]],
    ["22298006", ["SNOMED CT"]],
    ["M49.0*", ["WHO's ICD-10"]],
    ["A17.0†", ["WHO's ICD-10"]],
    ["I64", ["WHO's ICD-10"]],
    ["t92.1", ["WHO's ICD-10"]],
    ["R651", ["WHO's ICD-10"]],
  ])("%s", (input, expected) => {
    expect(systems(input)).toEqual(expected);
  });

  test.each([
    "",
    "M54.6",
    "M54.A6",
    "upper back pain",
    "0SG00I0",
    "S29012Z",
    "161891006",
    "13",
    "T99",
    "999.999",
    "I64.5.5",
    "M54,6",
    "🦴",
  ])("%j has none", (input) => {
    expect(systems(input)).toEqual([]);
  });
});

describe("codes of WHO's ICD-10", () => {
  test("say what they mean there, and what ICD-10-CM uses", () => {
    expect(looksLike("i64", list)).toEqual([
      {
        system: "WHO's ICD-10",
        uri: "http://hl7.org/fhir/sid/icd-10",
        why: "in WHO's ICD-10 I64 is stroke, not said whether hemorrhage or infarction; ICD-10-CM does not have it",
        instead: ["I63.9"],
      },
    ]);
    expect(looksLike("R65.1", list)[0]?.why).toBe(
      "in WHO's ICD-10 R65.1 is severe sepsis; in ICD-10-CM it means something else",
    );
    const [sequelae] = looksLike("T92.1", list);
    expect(sequelae?.why).toBe(
      "in WHO's ICD-10 T90-T98 is sequelae of injuries; ICD-10-CM does not have it (7th character S)",
    );
    expect(sequelae).not.toHaveProperty("instead");
  });

  test("without the list, form alone says nothing", () => {
    expect(looksLike("I64")).toEqual([]);
  });
});

describe("SNOMED CT identifiers", () => {
  test.each([
    ["73211009", "concept"],
    ["279039007", "concept"],
    ["22298006", "concept"],
    ["37436014", "description"],
    ["73211008", undefined],
    ["073211009", undefined],
    ["99213", undefined],
  ])("%s: %s", (text, expected) => {
    expect(snomedIdentifier(text)).toBe(expected);
  });

  test("Verhoeff's worked example: 236 has check digit 3", () => {
    expect(hasVerhoeffCheckDigit("2363")).toBe(true);
  });

  test("one check digit fits; a wrong digit and an exchange of neighbours do not", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,17}$/), fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, where, step) => {
        const fitting = [..."0123456789"].filter((digit) => hasVerhoeffCheckDigit(digits + digit));
        expect(fitting).toHaveLength(1);
        const right = [...digits, fitting[0] ?? ""];
        const at = where % digits.length;
        const wrong = right.with(at, String((Number(right[at]) + step) % 10)).join("");
        expect(hasVerhoeffCheckDigit(wrong)).toBe(false);
        const exchanged = right.with(at, right[at + 1] ?? "").with(at + 1, right[at] ?? "");
        if (right[at] !== right[at + 1]) expect(hasVerhoeffCheckDigit(exchanged.join(""))).toBe(false);
      }),
    );
  });
});

test("any input: never throws, and 10 million characters return at once", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (input) => void looksLike(input, list)));
  const start = performance.now();
  expect(looksLike("1".repeat(10_000_000), list)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
});
