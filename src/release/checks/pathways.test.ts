import { describe, expect, test } from "vitest";
import { loadCatalog, shippedCatalogFolder } from "../../load-catalog.ts";
import type { Pathway, PathwayOption, PathwayQuestion } from "../../selection/pathway.ts";
import { checkPathways } from "./pathways.ts";
import { PathwayError } from "./pathways-error.ts";

const { catalogs } = loadCatalog(shippedCatalogFolder);
const authority = "Tabular List, M54.6";

function option(answer: string, change: Partial<PathwayOption> = {}): PathwayOption {
  return { answer, short: answer, code: "M54.6", authority, ...change };
}

function question(name: string, change: Partial<PathwayQuestion> = {}): PathwayQuestion {
  const options = [option("one"), option("two", { code: "M54.2" })];
  return {
    name,
    text: "Which?",
    asks: "kind",
    authority,
    options,
    notDocumented: { code: "M54.9", authority },
    ...change,
  };
}

function pathway(change: Partial<PathwayQuestion> = {}, more: Partial<Pathway> = {}): Pathway {
  return {
    name: "back",
    title: "Sore back",
    words: [],
    from: "2021-10-01",
    questions: [question("first", change)],
    ...more,
  };
}

function check(...pathways: readonly Pathway[]): () => void {
  return () => checkPathways(pathways, catalogs);
}

const chronic = { code: "G89.29", order: "after", because: "Guidelines I.C.6.b.1" } as const;

test("a pathway that holds passes", () => {
  const next = question("next", { options: [option("yes", { also: [chronic] }), option("no")] });
  const options = [option("a", { next: "next" }), option("b", { code: "M51.36" })];
  expect(check(pathway({}, { questions: [question("first", { options }), next] }))).not.toThrow();
});

describe("codes", () => {
  test.each([
    ["no code", "M54.7"],
    ["a header whose codes have ended", "M99.99"],
    ["a code that came later, from more than one", "I1A.0"],
  ])("%s", (_, code) => {
    expect(check(pathway({ notDocumented: { code, authority } }))).toThrow(PathwayError);
    expect(check(pathway({ options: [option("a"), option("b", { also: [{ ...chronic, code }] })] }))).toThrow(code);
  });

  test("a code that one other stood for before passes", () => {
    const also = [{ ...chronic, code: "Z79.85" }];
    expect(check(pathway({ options: [option("a"), option("b", { also })] }))).not.toThrow();
  });

  test("an answer is checked on its own days only", () => {
    const late = option("resistant", { code: "I1A.0", from: "2023-10-01" });
    expect(check(pathway({ options: [option("a"), option("b"), late] }))).not.toThrow();
    expect(check(pathway({ options: [option("a"), late] }))).toThrow("first has 1 answers on 2021-10-01");
  });

  test("codes that an Excludes1 note keeps apart", () => {
    const psychogenic = option("b", { also: [{ ...chronic, code: "F45.41" }] });
    expect(check(pathway({ options: [option("a"), psychogenic] }))).toThrow(
      /M54\.6 and F45\.41 do not go together on 2021-10-01: Excludes1 at M54, "psychogenic dorsalgia/,
    );
    const both = option("b", { code: "R51.9", also: [chronic, { ...chronic, code: "F45.41" }] });
    expect(check(pathway({ options: [option("a"), both] }))).toThrow("G89.29 and F45.41");
  });

  test("a note that a later list no longer has does not decide for the years between", () => {
    const also = ["Z79.4", "Z79.84"].map((code) => ({ ...chronic, code }));
    expect(check(pathway({ options: [option("a"), option("b", { code: "E11.9", also })] }))).not.toThrow();
  });

  test("a way without a code", () => {
    const options = [option("a"), { answer: "b", short: "b", authority }];
    expect(check(pathway({ options }))).toThrow("no code at the end of b");
    expect(check(pathway({ notDocumented: { authority } }))).toThrow("no code at the end of not documented");
  });
});

describe("questions", () => {
  test.each([
    ["twice", [option("Right"), option("right")], 'the answer "right" twice'],
    ["the short form of another", [option("right side", { short: "left" }), option("left")], 'the answer "left" twice'],
    ["ten", Array.from({ length: 10 }, (_, i) => option(String(i))), "10 answers"],
    ["a question that is none", [option("a", { next: "nowhere" }), option("b")], "nowhere, which is no question"],
  ])("answers: %s", (_, options, wrong) => {
    expect(check(pathway({ options }))).toThrow(wrong);
  });

  test("a question that nothing leads to, and one that leads back to itself", () => {
    const questions = [question("first"), question("second")];
    expect(check(pathway({}, { questions }))).toThrow("nothing leads to second");
    const around = [option("a", { next: "first" }), option("b")];
    expect(check(pathway({ options: around }))).toThrow("first leads back to itself");
  });

  test("wordings of two pathways, or of no words", () => {
    const other = pathway({}, { name: "other", title: "Something else", words: ["back, SORE"] });
    expect(check(pathway(), other)).toThrow(`"back, SORE" is back's`);
    expect(check(pathway({}, { words: ["of the"] }))).toThrow(`"of the" says nothing`);
  });

  test("days that end before they begin", () => {
    expect(check(pathway({}, { to: "2020-10-01" }))).toThrow("comes after its last");
  });
});

describe("authorities", () => {
  test.each([
    "Tabular List, M50-M54",
    "Excludes1 at M54: psychogenic dorsalgia (F45.41)",
    "Excludes1 at M50-M54; Guidelines I.C.6.b.1.b.ii: the site first",
    "Note at chapter 19",
    "Inclusion term at R07.89: Anterior chest-wall pain NOS",
    "Guidelines III.B; Guidelines IV.A.1; Code also at G89",
  ])("%s", (cited) => {
    expect(check(pathway({ authority: cited }))).not.toThrow();
  });

  test.each([
    "common sense",
    "Guidelines",
    "Guidelines I.D.4",
    "Guidelines I.C.6.b.1.",
    "Tabular List, M54.7",
    "Excludes1 at M54.9",
    "Code first at M54.6",
    "Excludes1 at chapter 23",
    "Excludes1 at M54.6; obvious",
    "",
  ])("%s is refused wherever it stands", (cited) => {
    expect(check(pathway({ authority: cited }))).toThrow(PathwayError);
    expect(check(pathway({ notDocumented: { code: "M54.9", authority: cited } }))).toThrow("not documented");
    const also = [{ ...chronic, because: cited }];
    expect(check(pathway({ options: [option("a", { also }), option("b")] }))).toThrow('first, "a"');
  });
});
