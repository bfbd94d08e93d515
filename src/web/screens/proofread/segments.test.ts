import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, segmentsOf, type Underlined } from "./segments.ts";

const text = fc.string({ unit: "binary", maxLength: 80 });
const underlined = fc.array(
  fc.record({
    id: fc.nat(50),
    start: fc.integer({ min: -5, max: 90 }),
    end: fc.integer({ min: -5, max: 90 }),
    severity: fc.constantFrom("error", "warning", "advice" as const),
  }) as fc.Arbitrary<Underlined>,
  { maxLength: 8 },
);

describe("segments of a text", () => {
  it("are together the text, whatever is underlined", () => {
    fc.assert(
      fc.property(text, underlined, (words, spans) => {
        const segments = segmentsOf(words, spans);
        expect(segments.map((segment) => segment.text).join("")).toBe(words);
        expect(segments.every((segment) => segment.text !== "")).toBe(true);
      }),
    );
  });

  it("have under each letter the findings that lie there, and the gravest severity", () => {
    fc.assert(
      fc.property(text, underlined, (words, spans) => {
        let at = 0;
        for (const segment of segmentsOf(words, spans)) {
          const here = spans.filter(({ start, end }) => start <= at && end > at && start < end);
          expect(segment.ids.toSorted()).toEqual(here.map(({ id }) => id).toSorted());
          const gravest = (["error", "warning", "advice"] as const).find((one) =>
            here.some(({ severity }) => severity === one),
          );
          expect(segment.severity).toBe(gravest);
          at += segment.text.length;
        }
      }),
    );
  });

  it("are cut into lines that are the text's lines", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "😀"), maxLength: 40 }), underlined, (words, spans) => {
        const lines = linesOf(segmentsOf(words, spans)).map((line) => line.map((segment) => segment.text).join(""));
        expect(lines).toEqual(words.split("\n"));
      }),
    );
  });

  it("show overlapping findings as three stretches", () => {
    const spans: Underlined[] = [
      { id: 1, start: 0, end: 6, severity: "warning" },
      { id: 2, start: 4, end: 9, severity: "error" },
    ];
    expect(segmentsOf("use M54.5 now", spans)).toEqual([
      { text: "use ", ids: [1], severity: "warning" },
      { text: "M5", ids: [1, 2], severity: "error" },
      { text: "4.5", ids: [2], severity: "error" },
      { text: " now", ids: [] },
    ]);
  });
});
