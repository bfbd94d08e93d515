import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProofreadAnswer } from "../../../operations/proofread.ts";
import type { ProofFinding } from "../../../proofreading/proof-finding.ts";
import { contextOf } from "./context.ts";
import { certainEdit, replacementEdit, replacementsOf } from "./corrections.ts";
import { answered, deskWith, edited, emptyDesk, isChecked, shownBounds, turnedTo } from "./desk.ts";
import { editBetween, movedSpans, withEditMade } from "./edit.ts";
import { boundsOf, mostInOnePart, partAt, partStarts } from "./parts.ts";

const release = { fiscalYear: 2027, effective: "2026-10-01", parts: [] } as unknown as ProofreadAnswer["release"];

function finding(text: string, quote: string, more: Partial<ProofFinding> = {}): ProofFinding {
  const start = text.indexOf(quote);
  return {
    rule: "incomplete-code",
    severity: "error",
    start,
    end: start + quote.length,
    quote,
    codes: [quote],
    message: `${quote} is a header`,
    authority: "Guidelines I.B.2",
    fix: "report M54.50, M54.51 or M54.59",
    ...more,
  };
}

const text = "Use M54.5 or S29.012.\nM25.559 is the left hip; then M54.5.";
const first = finding(text, "M54.5");
const strain = finding(text, "S29.012", { fix: "report S29.012A, S29.012D or S29.012S" });
const hip = finding(text, "M25.559", { fix: "write M25.552", replacement: "M25.552" });
const answer: ProofreadAnswer = {
  mentions: [first, strain, hip].map(({ start, end, quote }) => ({ start, end, quote, code: quote, status: "valid" })),
  findings: [first, strain, hip],
  release,
};
const desk = answered(deskWith(text), text, { date: "2026-10-15", answer });

describe("an edit between two texts", () => {
  it("makes the one of the other", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀"), maxLength: 20 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const edit = editBetween(before, after);
        expect(edit === undefined ? before : withEditMade(before, edit)).toBe(after);
      }),
    );
  });

  it("moves spans so that their quote still stands there", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.nat(40),
        fc.nat(40),
        fc.string({ maxLength: 5 }),
        (words, one, other, inserted) => {
          const [start = 0, end = 0] = [Math.min(one, words.length), Math.min(other, words.length)].toSorted(
            (a, b) => a - b,
          );
          const spans = [...words].map((_, at) => ({ start: at, end: at + 1, quote: words.slice(at, at + 1) }));
          const changed = withEditMade(words, { start, end, inserted });
          for (const span of movedSpans(spans, { start, end, inserted }))
            expect(changed.slice(span.start, span.end)).toBe(span.quote);
        },
      ),
    );
  });
});

describe("corrections", () => {
  it("put one fix in place and move the other findings along", () => {
    const edit = replacementEdit(desk.text, strain, "S29.012A");
    const after = edited(desk, edit ?? expect.fail("no edit"), "put");
    expect(after.text).toBe(text.replace("S29.012", "S29.012A"));
    expect(after.remarks.map(({ quote }) => quote)).toEqual(["M54.5", "M25.559"]);
    for (const { start, end, quote } of after.remarks) expect(after.text.slice(start, end)).toBe(quote);
    expect(isChecked(after, "2026-10-15")).toBe(false);
  });

  it("offer the codes that a fix leaves to be chosen among", () => {
    expect(replacementsOf(first)).toEqual(["M54.50", "M54.51", "M54.59"]);
    expect(replacementsOf(hip)).toEqual(["M25.552"]);
    const fixed = (fix: string): readonly string[] => replacementsOf({ ...first, fix });
    expect(fixed("for “Cervicalgia” name M54.2")).toEqual(["M54.2"]);
    expect(fixed("write M54.13 or M54.14, or say for which region it is")).toEqual(["M54.13", "M54.14"]);
    expect(fixed("report R05.1, R05.2, R05.3, R05.4 or one of 2 more")).toEqual(["R05.1", "R05.2", "R05.3", "R05.4"]);
    expect(fixed("for “discs” name a code of M51.3")).toEqual([]);
    expect(fixed("write what M54.6 means: “Pain in thoracic spine”")).toEqual([]);
    expect(fixed("say what tells M54.6 from M54.9: their titles")).toEqual([]);
    expect(replacementsOf({ ...first, quote: "100% accuracy" })).toEqual([]);
  });

  it("make all certain ones at once, and no others", () => {
    const all = certainEdit(desk.text, desk.remarks);
    expect(all?.count).toBe(1);
    expect(withEditMade(text, all?.edit ?? expect.fail("none"))).toBe(text.replace("M25.559", "M25.552"));
    expect(certainEdit("another text", desk.remarks)).toBeUndefined();
  });

  it("are not made where the text is another by now", () => {
    expect(replacementEdit("Use M54.6", first, "M54.50")).toBeUndefined();
  });
});

describe("the desk", () => {
  it("keeps a finding's id over an edit and the next answer", () => {
    const after = edited(desk, { start: 0, end: 0, inserted: "Please: " }, "typed");
    const shifted = answer.findings.map((one) => ({ ...one, start: one.start + 8, end: one.end + 8 }));
    const again = answered(after, after.text, { date: "2026-10-15", answer: { ...answer, findings: shifted } });
    expect(again.remarks.map(({ id }) => id)).toEqual(desk.remarks.map(({ id }) => id));
  });

  it("leaves an answer aside that is to another text", () => {
    expect(answered(deskWith("other"), text, { date: "2026-10-15", answer }).remarks).toEqual([]);
  });

  it("says of each code named whether a finding lies over it", () => {
    expect(desk.named.map(({ code, found }) => [code, found])).toEqual([
      ["M54.5", "error"],
      ["S29.012", "error"],
      ["M25.559", "error"],
    ]);
    const one = answered(deskWith(text), text, { date: "2026-10-15", answer: { ...answer, findings: [hip] } });
    expect(one.named.map(({ found }) => found)).toEqual([undefined, undefined, "error"]);
  });

  it("shows a long text in parts that together are the text", () => {
    const long = fc.tuple(fc.constantFrom("a\n", "word ", "😀", "x", "line of some words\n"), fc.nat(300_000));
    fc.assert(
      fc.property(long, ([unit, length]) => {
        const words = unit.repeat(Math.ceil(length / unit.length));
        const starts = partStarts(words);
        const parts = starts.map((_, index) => {
          const { from, to } = boundsOf(starts, index, words.length);
          return words.slice(from, to);
        });
        expect(parts.join("")).toBe(words);
        expect(parts.every((part) => part.length <= mostInOnePart && part.isWellFormed())).toBe(true);
        for (const [index, start] of starts.entries()) expect(partAt(starts, start)).toBe(index);
      }),
      { numRuns: 30 },
    );
  });

  it("goes on with the part that is written in", () => {
    const long = deskWith("line of some words\n".repeat(20_000));
    const there = turnedTo(long, 200_000);
    expect(there.part).toBeGreaterThan(1);
    const after = edited(there, { start: 200_000, end: 200_000, inserted: "M54.6 " }, "typed");
    expect(after.part).toBe(there.part);
    expect(shownBounds(after).to - shownBounds(after).from).toBe(shownBounds(there).to - shownBounds(there).from + 6);
    expect(edited(after, { start: 0, end: after.text.length, inserted: "" }, "typed")).toMatchObject({
      text: "",
      parts: [0],
      part: 0,
    });
    expect(emptyDesk.parts).toEqual([0]);
  });
});

describe("the words around a quote", () => {
  it("are those of its line, whole, without half characters", () => {
    expect(contextOf(text, first)).toEqual({ before: "Use ", after: " or S29.012." });
    const long = `${"😀".repeat(60)}M54.5${"😀".repeat(60)}`;
    const { before, after } = contextOf(long, { start: 120, end: 125 });
    expect(before.startsWith("…") && after.endsWith("…")).toBe(true);
    expect((before + after).isWellFormed()).toBe(true);
  });
});
