import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categoryKey, codeOfKeys, slotOf, subdivisionKey } from "./code-key.ts";

const anyCode = fc.stringMatching(/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/);

describe("code key", () => {
  test("gives back any code, dotted or not", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const undotted = code.replace(".", "");
        expect(codeOfKeys(categoryKey(code), subdivisionKey(code))).toBe(code);
        expect(codeOfKeys(categoryKey(undotted), subdivisionKey(undotted))).toBe(code);
      }),
    );
  });

  test("two codes have the same keys only when they are equal", () => {
    fc.assert(
      fc.property(anyCode, anyCode, (a, b) => {
        const same = categoryKey(a) === categoryKey(b) && subdivisionKey(a) === subdivisionKey(b);
        expect(same).toBe(a === b);
      }),
    );
  });

  test("keys fit their columns", () => {
    expect(categoryKey("ZZZ")).toBeLessThan(2 ** 16);
    expect(subdivisionKey("ZZZ.ZZZZ")).toBeLessThan(2 ** 24);
    expect([categoryKey("A00"), subdivisionKey("A00")]).toEqual([0, 0]);
  });

  test.each(["", "A", "M5", "m54", "ÄB1", "154", "M 4", "M5.46", ".M54", "@00", "[00", "A0/", "A0:", "A0[", "A0`"])(
    "%j begins no code",
    (text) => {
      expect(categoryKey(text)).toBe(-1);
    },
  );

  test.each([
    "M54.",
    "M54..6",
    "M546.",
    "M54.6.",
    "M54.12345",
    "M5412345",
    "M54.6a",
    "M54. 6",
    "M54.6 ",
    "M54.-",
    "M54.Ä",
  ])("%j has no subdivision", (text) => {
    expect(subdivisionKey(text)).toBe(-1);
  });

  test("any text is either no code or the code it gives back", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 9 }), fc.string({ unit: fc.constantFrom(..."M5460X.-ma "), maxLength: 9 })),
        (text) => {
          const [category, subdivision] = [categoryKey(text), subdivisionKey(text)];
          if (category < 0 || subdivision < 0) return;
          const dotted = text.length > 3 && text[3] !== "." ? `${text.slice(0, 3)}.${text.slice(3)}` : text;
          expect(codeOfKeys(category, subdivision)).toBe(dotted);
        },
      ),
    );
  });

  test("slots lie within the table", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const slot = slotOf(categoryKey(code), subdivisionKey(code), 1023);
        expect(slot >= 0 && slot <= 1023).toBe(true);
      }),
    );
  });
});
