import { describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import type { Choice, ChoiceQuestion } from "./choice.ts";
import { choiceFrom } from "./derive-choice.ts";
import { choiceFromDivision } from "./division-choice.ts";

const { catalogs } = loadCatalog();
const catalog = catalogs.on("2026-11-22");

function begin(code: string): Choice {
  return choiceFrom(catalog, catalog.require(code).ordinal);
}

function asked(choice: Choice): ChoiceQuestion {
  if (choice.kind !== "question") throw new Error(`nothing is asked: ${choice.kind}`);
  return choice;
}

/** Gives the answers in turn; "-" is "not documented". */
function answering(start: string, ...answers: readonly string[]): Choice {
  return answers.reduce<Choice>((choice, answer) => {
    const { options, notDocumented, text } = asked(choice);
    const option = answer === "-" ? notDocumented : options.find((one) => one.answer === answer);
    if (option === undefined)
      throw new Error(`“${text}” has no “${answer}”: ${options.map((one) => one.answer).join("; ")}`);
    return option.next();
  }, begin(start));
}

const codeAt = (choice: Choice): string => (choice.kind === "code" ? catalog.entry(choice.ordinal).code : choice.kind);
const answersAt = (choice: Choice): readonly string[] => asked(choice).options.map(({ answer }) => answer);

describe("the first question", () => {
  test.each([
    ["M25.51", "side", ["right", "left"]],
    ["H40.11", "side", ["right", "left", "bilateral"]],
    ["S52.51", "displacement", ["displaced", "nondisplaced"]],
    [
      "S52.501",
      "encounter",
      ["active treatment", "routine healing", "delayed healing", "nonunion", "malunion", "sequela"],
    ],
    ["S30.0", "encounter", ["active treatment", "healing or recovery", "sequela"]],
    ["T36.0", "poisoning", ["poisoning", "adverse effect", "underdosing"]],
    ["T51.0", "intent", ["accidental", "intentional self-harm", "assault", "undetermined"]],
    ["O09.0", "trimester", ["first", "second", "third"]],
    ["H40.111", "stage", ["mild stage", "moderate stage", "severe stage", "indeterminate stage"]],
    ["G81.01", undefined, undefined],
    ["G81.0", "side", ["right", "left"]],
    ["K50.0", "complication", ["without complications", "with complications"]],
    ["K50", "site", ["small intestine", "large intestine", "both small and large intestine"]],
    ["M80", "type", ["age-related osteoporosis", "other"]],
    [
      "Z3A",
      "weeks",
      ["unspecified or less than 10 weeks", "weeks 10-19", "weeks 20-29", "weeks 30-39", "weeks 40 or greater"],
    ],
    ["M60.22", "side", ["right", "left"]],
    ["Q70.0", "side", ["right", "left", "bilateral"]],
  ] as const)("of %s asks for the %s", (header, axis, answers) => {
    const choice = begin(header);
    if (axis === undefined) return expect(choice.kind).toBe("code");
    expect(asked(choice).axis).toBe(axis);
    return expect(answersAt(choice)).toEqual(answers);
  });

  test("names what is asked for as a coder would", () => {
    expect(asked(begin("S22.0")).text).toBe("Which vertebra?");
    expect(asked(begin("M54.1")).text).toBe("Which region of the spine?");
    expect(asked(begin("S52.5")).text).toBe("Which type of fracture of lower end of radius?");
    expect(asked(begin("S06.0")).text).toBe("Was consciousness lost, and for how long?");
  });

  test("an answer repeats nothing that all share", () => {
    expect(answersAt(begin("M54.1"))).toContain("thoracic");
    expect(answersAt(begin("S52.5"))).toContain("Colles' fracture");
    expect(answersAt(begin("E11"))).toContain("with ophthalmic complications");
    expect(answersAt(begin("I69.0"))).toContain("monoplegia of upper limb");
  });

  test("more than nine answers are grouped by what they share", () => {
    expect(answersAt(begin("C81.0"))).toEqual([
      "lymph nodes",
      "spleen",
      "extranodal and solid organ sites",
      "in remission",
    ]);
    expect(answersAt(answering("C81.0", "lymph nodes"))).toContain("intrathoracic lymph nodes");
    expect(asked(begin("T36")).options).toHaveLength(9);
  });
});

describe("a path", () => {
  test.each([
    ["M25.51", ["right"], "M25.511"],
    ["M25.51", ["-"], "M25.519"],
    ["S52.5", ["Colles' fracture", "left", "active treatment", "open, type I or II or not typed"], "S52.532B"],
    ["S52.5", ["radial styloid process", "-", "right", "active treatment", "-"], "S52.511A"],
    ["S52.5", ["-", "-", "nonunion", "-"], "S52.509K"],
    ["S06.0", ["-", "active treatment"], "S06.0XAA"],
    ["T36.0", ["poisoning", "-", "active treatment"], "T36.0X1A"],
    ["T36.0", ["adverse effect", "sequela"], "T36.0X5S"],
    ["G81.0", ["right", "-"], "G81.01"],
    ["G81.0", ["left", "-"], "G81.04"],
    ["V43.5", ["van", "active treatment"], "V43.54XA"],
    ["V43", ["car driver injured", "-", "van", "active treatment"], "V43.54XA"],
    ["E11", ["-"], "E11.9"],
    ["M80", ["-", "-", "active treatment"], "M80.00XA"],
    ["M1A.00", ["-"], "M1A.00X0"],
    ["L89.61", ["stage 3"], "L89.613"],
    ["Z3A", ["-", "-"], "Z3A.00"],
  ] as const)("%s: %j → %s", (start, answers, code) => {
    expect(codeAt(answering(start, ...answers))).toBe(code);
  });

  test.each([
    ["S52.501", "Is this active treatment, healing, or a sequela?"],
    ["T36.0", "adverse effect"],
    ["S30.0", "active treatment"],
  ])("%s without what must be documented asks for it", (start, ask) => {
    const end = answering(start, "-");
    expect(end).toMatchObject({ kind: "incomplete", ask: expect.stringContaining(ask) });
  });

  test("says why the default was taken", () => {
    const end = answering("S52.51", "-", "right", "active treatment", "-");
    expect(end).toMatchObject({ kind: "code", because: expect.stringContaining("I.C.19.c") });
    const concussion = answering("S06.0", "-", "active treatment");
    expect(concussion).toMatchObject({ because: expect.stringContaining("“Concussion NOS” at S06.0XA") });
  });

  test("notes appear where they stand; what is inherited, at the beginning", () => {
    const first = asked(begin("M54"));
    expect(first.notes).toContainEqual(expect.objectContaining({ kind: "excludes1", from: "M54", codes: ["F45.41"] }));
    expect(first.notes?.map(({ from }) => from)).toContain("M50-M54");
    const end = answering("M54", "pain in thoracic spine");
    expect(end).toMatchObject({ notes: [expect.objectContaining({ from: "M54.6", codes: ["M51.-"] })] });
  });
});

test("a block lists its categories and goes on; nothing stands for a block", () => {
  const block = catalog.division("block", "M50-M54");
  if (block === undefined) throw new Error("no such block");
  const choice = asked(choiceFromDivision(catalog, block));
  expect(choice.options.map(({ answer }) => answer)).toContain("dorsalgia");
  expect(choice.notDocumented.next().kind).toBe("incomplete");
  const dorsalgia = choice.options.find(({ answer }) => answer === "dorsalgia")?.next();
  expect(dorsalgia).toMatchObject({ kind: "question", at: "M54" });
});

test("every chapter's choice holds all its valid codes, each once, at every level of its blocks", () => {
  for (const chapter of catalog.data.divisions.all(catalog.listAround(0)).filter(({ kind }) => kind === "chapter")) {
    const choice = choiceFromDivision(catalog, chapter);
    const codes = choice.kind === "question" ? choice.options.flatMap((option) => option.codes) : [];
    expect(choice.kind === "question" && choice.options.length <= 9).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
    const valid = Array.from({ length: chapter.end - chapter.from }, (_, at) => chapter.from + at).filter((ordinal) =>
      catalog.data.codes.isValid(ordinal, catalog.day),
    );
    expect(codes).toHaveLength(valid.length);
  }
});
