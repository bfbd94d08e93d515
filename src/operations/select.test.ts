import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { InvalidInput } from "./operation.ts";
import { type SelectAnswer, select } from "./select.ts";
import { questionFor } from "./select-question.ts";

const classification = loadCatalog();
const date = "2026-11-22";
const ask = (start: string, answers: readonly string[] = [], on: string = date): SelectAnswer =>
  select.run(classification, select.read({ start, answers }, { date: on }));
const codesOf = (answer: SelectAnswer): readonly string[] | undefined => answer.codes?.map(({ code }) => code);

describe("where it begins", () => {
  test.each([
    ["m25.51", "M25.51"],
    ["M2551", "M25.51"],
    ["M50-M54", "M50-M54"],
    ["13", "13"],
    ["shoulder pain", "M25.51"],
    ["Concussion", "S06.0"],
  ])("%s begins at %s", (typed, name) => {
    expect(ask(typed).start.name).toBe(name);
  });

  test("a valid code is done", () => {
    expect(codesOf(ask("M54.6"))).toEqual(["M54.6"]);
  });

  test("words that fit a code lead to it at once", () => {
    const answer = ask("essential tremor");
    expect(codesOf(answer)).toEqual(["G25.0"]);
    expect(answer.start.why).toContain("essential tremor");
  });

  test("a code that ended goes on with what took its place", () => {
    const several = ask("T52.8X1A");
    expect(several.question?.options.map(({ leadsTo }) => leadsTo)).toEqual([
      ["T52.811A"],
      ["T52.821A"],
      ["T52.891A"],
      [],
    ]);
    expect(codesOf(ask("T52.8X1A", ["T52.821A"]))).toEqual(["T52.821A"]);
    expect(several.start.why).toContain("ended on 2026-09-30");
    expect(codesOf(ask("I60.20"))).toEqual(["I60.2"]);
  });

  test("words that tell a complaint and its story begin where its cause is asked", () => {
    for (const words of ["upper back hurts since lifting boxes last week", "mid back sore after gardening"]) {
      const answer = ask(words);
      expect(answer.start).toMatchObject({ kind: "pathway", name: "upper-and-mid-back-pain" });
      expect(answer.question?.axis).toBe("cause");
    }
    expect(ask("low back hurts down the leg").start.name).toBe("low-back-pain");
    expect(ask("neck pain after car accident").start.name).toBe("neck-pain");
    const lifted = "upper back hurts since lifting boxes last week";
    expect(codesOf(ask(lifted, ["not documented", "not documented"]))).toEqual(["M54.6"]);
    expect(codesOf(ask(lifted, ["injury", "strain", "not documented", "active treatment"]))?.[0]).toBe("S29.012A");
  });
  test("a code that is not yet effective names what was valid then", () => {
    expect(ask("M54.50", [], "2020-01-01").incomplete?.ask).toContain("M54.5 (Low back pain)");
    expect(ask("T52.821A", [], "2026-09-30").incomplete?.ask).toContain("T52.8X1A");
  });
  test("a code that is not yet effective says when it will be", () => {
    expect(ask("T52.821A", [], "2026-09-30").incomplete?.why).toContain("before 2026-10-01");
  });

  test.each([
    ["", "blank"],
    ["M54.A6", "M54.6"],
    ["M50-M53", "M50-M54"],
    ["qqqq zzzz", "nothing in ICD-10-CM fits"],
  ])("%j is told to be none", (typed, told) => {
    expect(() => ask(typed)).toThrow(InvalidInput);
    expect(() => ask(typed)).toThrow(told);
  });
});

describe("answers", () => {
  test.each([
    ["M25.51", ["right"], "M25.511"],
    ["M25.51", ["  RIGHT "], "M25.511"],
    ["M25.51", ["not documented"], "M25.519"],
    ["M25.51", ["unknown"], "M25.519"],
    ["S52.5", ["colles' fracture", "left", "initial encounter", "open fracture NOS"], "S52.532B"],
    ["S30.0", ["D"], "S30.0XXD"],
    ["H40.11", ["both", "severe stage"], "H40.1133"],
  ])("%s, %j: %s", (start, answers, code) => {
    expect(codesOf(ask(start, answers))).toEqual([code]);
  });

  test("one that is no option is told, with the options", () => {
    expect(() => ask("M25.51", ["upper"])).toThrow(
      "“upper” does not answer “Which side?”: right; left; not documented",
    );
  });

  test("one too many is told", () => {
    expect(() => ask("M25.51", ["right", "left"])).toThrow("nothing is asked after 1 answers: M25.511 is reached");
  });

  test("the path says what was asked", () => {
    expect(ask("M25.51", ["right"])).toMatchObject({
      path: [{ question: "Which side?", answer: "right" }],
      codes: [{ code: "M25.511", title: "Pain in right shoulder", because: "side: right" }],
    });
  });

  test("what must be documented is asked for", () => {
    const answer = ask("S30.0", ["not documented"]);
    expect(answer.incomplete).toMatchObject({ code: "S30.0", why: expect.stringContaining("I.C.19.a") });
    expect(select.isClean(answer)).toBe(false);
  });
});

describe("options", () => {
  test("lead to at most twenty codes or headers, and count the valid codes", () => {
    for (const start of ["19", "S52", "M50-M54", "E11", "T36"]) {
      for (const { leadsTo, count } of ask(start).question?.options ?? []) {
        expect(leadsTo.length).toBeLessThanOrEqual(20);
        expect(count).toBeGreaterThanOrEqual(leadsTo.length);
      }
    }
    const upper = ask("S52").question?.options.find(({ answer }) => answer === "upper end of ulna");
    expect(upper).toMatchObject({ leadsTo: ["S52.0"], count: 402 });
  });

  test("“not documented” is the last", () => {
    expect(ask("E11").question?.options.at(-1)).toMatchObject({
      answer: "not documented",
      leadsTo: ["E11.9"],
      count: 1,
    });
  });
});

test("the first question of a header, for search", () => {
  const catalog = classification.catalogs.on(date);
  const of = (code: string): ReturnType<typeof questionFor> =>
    questionFor(classification, catalog, catalog.require(code).ordinal);
  expect(of("M25.51")?.text).toBe("Which side?");
  expect(of("M54.6")).toBeUndefined();
});

describe("any input", () => {
  const answerOrRefuse = (start: string, answers: readonly string[]): void => {
    try {
      ask(start, answers);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
    }
  };

  test("is answered or refused in words", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.array(fc.string(), { maxLength: 4 }),
        answerOrRefuse,
      ),
      {
        numRuns: 60,
      },
    );
    for (const start of ["\uD800", "👩‍⚕️ pain", "pain ".repeat(10_000), "\u0000", "M25.51\n"])
      answerOrRefuse(start, ["\uDFFF"]);
  });

  test("walks of chance end at codes that are valid on the date", () => {
    const catalog = classification.catalogs.on(date);
    fc.assert(
      fc.property(
        fc.constantFrom("S52", "E11", "T36", "M80", "O09", "H40", "I69", "V43", "C44", "9"),
        fc.infiniteStream(fc.nat()),
        (start, dice) => {
          const answers: string[] = [];
          let answer = ask(start, answers);
          while (answer.question !== undefined) {
            const { options } = answer.question;
            answers.push(options[(dice.next().value ?? 0) % options.length]?.answer ?? "");
            answer = ask(start, answers);
          }
          expect(answers.length).toBeLessThan(15);
          for (const { code } of answer.codes ?? []) expect(catalog.isValidForSubmission(code)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("an answer may be the number that a menu gives it, 0 being what is not documented", () => {
    const { question, path: _ } = ask("M25.51", []);
    const [first] = question?.options ?? [];
    expect(ask("M25.51", ["1"]).path[0]?.answer).toBe(first?.answer);
    expect(ask("M25.51", ["0"]).path[0]?.answer).toBe("not documented");
    expect(() => ask("M25.51", ["9"])).toThrow("does not answer");
  });

  test.each([
    [{}, "missing"],
    [{ start: 5 }, "must be text"],
    [{ start: "M54", answers: "right" }, "list of texts"],
    [{ start: "M54", answers: Array.from({ length: 99 }, () => "x") }, "at most 50"],
  ])("%j is refused: %s", (fields, told) => {
    expect(() => select.read(fields, { date })).toThrow(told);
  });
});
