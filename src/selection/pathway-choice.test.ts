import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedPathways } from "../../test/shipped-pathways.ts";
import { loadCatalog, shippedCatalogFolder } from "../load-catalog.ts";
import { alternativesTo } from "./alternatives.ts";
import type { Choice, ChoiceQuestion } from "./choice.ts";
import { isInForce } from "./pathway.ts";
import { pathwayChoice } from "./pathway-choice.ts";
import { findPathway } from "./pathway-words.ts";

const pathways = shippedPathways();
const { catalogs } = loadCatalog(shippedCatalogFolder);
const today = "2026-03-01";
/** The answer "not documented". */
const missing = "–";

function answer(choice: Choice, said: string): Choice {
  if (choice.kind !== "question") throw new Error(`nothing is asked, yet "${said}" is answered`);
  const option = choice.options.find((one) => one.answer === said || one.saidAs?.includes(said));
  if (option === undefined && said !== missing)
    throw new Error(`"${choice.text}" has no answer "${said}": ${choice.options.map((one) => one.answer).join(", ")}`);
  return (option ?? choice.notDocumented).next();
}

function walk(words: string, answers: readonly string[], date: string = today): Choice {
  const pathway = findPathway(pathways, words);
  if (pathway === undefined) throw new Error(`no pathway is called "${words}"`);
  return answers.reduce(answer, pathwayChoice(pathway, catalogs.on(date)));
}

/** What is reported, in its order; "?" and what is asked for where nothing can be; "…" where it asks on. */
function report(words: string, answers: string, date: string = today): string {
  const end = walk(words, answers === "" ? [] : answers.split(" > "), date);
  if (end.kind === "question") return "…";
  if (end.kind === "incomplete") return `? ${end.ask}`;
  const { also = [] } = end;
  const codes = (order: "before" | "after"): readonly string[] =>
    also.filter((one) => one.order === order).map(({ code }) => code);
  return [...codes("before"), catalogs.on(date).entry(end.ordinal).code, ...codes("after")].join(" ");
}

describe("the spine", () => {
  test.each([
    ["upper back pain", "thoracic > no cause known > –", "M54.6"],
    ["upper back pain", "thoracic > – > chronic > no", "M54.6 G89.29"],
    ["upper back pain", "thoracic > no cause known > chronic > yes", "G89.29 M54.6"],
    ["upper back pain", "thoracic > no cause known > chronic > –", "M54.6 G89.29"],
    ["upper back pain", "– > not chronic", "M54.9"],
    ["upper back pain", "neck > no cause known > –", "M54.2"],
    ["mid back pain", "thoracic > injury > strain > – > initial", "S29.012A"],
    ["mid back pain", "thoracic > injury > strain > fall > sequela", "S29.012S W19.XXXS"],
    ["mid back pain", "thoracic > injury > sprain > traffic > subsequent", "S23.3XXD V89.2XXD"],
    ["mid back pain", "thoracic > injury > contusion > right > not reported > initial", "S20.221A"],
    ["mid back pain", "thoracic > injury > contusion > – > slip and fall > healing or recovery", "S20.229D W01.0XXD"],
    ["mid back pain", "thoracic > nerve root > neither > thoracolumbar > –", "M54.15"],
    ["mid back pain", "thoracic > nerve root > disc > – > –", "M51.14"],
    ["mid back pain", "thoracic > nerve root > spondylosis > thoracic > chronic", "G89.29 M47.24"],
    ["mid back pain", "thoracic > psychogenic", "F45.41"],
    ["mid back pain", "thoracic > fracture > osteoporosis > routine healing", "M80.08XD"],
    ["back pain", "low back > no cause known > –", "M54.50"],
    ["low back pain", "sciatica > – > – > left", "M54.42"],
    ["sciatica", "with back pain > – > left", "M54.42"],
    ["sciatica", "– > – > left", "M54.32"],
    ["sciatica", "disc > lumbar > no, for the condition", "M51.16"],
    ["low back pain", "injury > strain > overexertion > initial", "S39.012A X50.0XXA"],
    ["low back pain", "vertebra > fracture > healed", "M81.0 Z87.310"],
    ["radiculopathy", "neither > – > cervical", "M54.12"],
    [
      "vertebral fracture",
      "thoracic > –",
      "? What caused the fracture: trauma that would break a healthy bone, osteoporosis, a neoplasm or another disease?",
    ],
    ["chest wall pain", "costochondritis > –", "M94.0"],
    ["chest wall pain", "– > chronic > –", "R07.89 G89.29"],
  ])("%s: %s → %s", (words, answers, expected) => {
    expect(report(words, answers)).toBe(expected);
  });
});

describe("pain of category G89", () => {
  test.each([
    ["chronic > low back > pain control", "G89.29 M54.50"],
    ["chronic > low back > –", "M54.50 G89.29"],
    ["chronic > – > –", "G89.29"],
    ["psychological > alone", "F45.41"],
    ["psychological > chronic pain > neck > pain control", "G89.29 F45.42 M54.2"],
    ["chronic > neck > known cause", "? Which condition causes the pain? It is coded, not the pain."],
    ["–", "R52"],
  ])("%s → %s", (answers, expected) => {
    expect(report("chronic pain", answers)).toBe(expected);
  });
});

describe("other chapters", () => {
  test.each([
    ["pregnancy", "early bleeding > 14 to 19 > 19 > –", "O20.9 Z3A.19"],
    ["pregnancy", "vomiting > late > 20 to 27 > 20", "O21.2 Z3A.20"],
    ["pregnancy", "hypertension > eclampsia > pregnant > first trimester > 12", "O15.00 Z3A.12"],
    ["pregnancy", "hypertension > eclampsia > pregnant > 35 or more > 38", "O15.03 Z3A.38"],
    ["pregnancy", "hypertension > eclampsia > puerperium", "O15.2"],
    ["pregnancy", "hypertension > superimposed pre-eclampsia > puerperium", "O11.5 O10"],
    [
      "severe sepsis",
      "obstetric procedure > superficial > Escherichia coli > severe sepsis > no > no > no > no",
      "O86.01 O86.04 A41.51 R65.20",
    ],
    ["severe sepsis", "during labor > streptococcus, group B > no", "O75.3 B95.1"],
    ["type 2 diabetes", "no complication > insulin and tablets", "E11.9 Z79.4 Z79.84"],
    ["type 2 diabetes", "kidneys > CKD > yes > heart failure > stage 5 > no drug", "E11.22 I13.2 I50 N18.5"],
    ["type 2 diabetes", "kidneys > CKD > yes > other heart disease > stage 3a > no drug", "E11.22 I13.10 N18.31"],
    ["type 2 diabetes", "kidneys > CKD > yes > no > stage 3a > injected drug", "E11.22 I12.9 N18.31 Z79.85"],
    ["type 2 diabetes", "kidneys > CKD > yes > – > ESRD, dialysis > –", "E11.22 I12.0 N18.6 Z99.2"],
    ["type 2 diabetes", "blood sugar > uncontrolled", `? Does "uncontrolled" mean hyperglycemia or hypoglycemia?`],
    ["type 2 diabetes", "– > –", "E11.9"],
    ["hypertension", "– > –", "I10"],
    ["hypertension", "CKD > stage 4 > no", "I12.9 N18.4"],
    ["hypertension", "heart failure and CKD > stage 5 > diastolic > chronic > urgency", "I13.2 N18.5 I50.32 I16.0"],
    ["hypertension", "heart failure > systolic > acute on chronic > no", "I11.0 I50.23"],
    ["hypertension", "heart disease and CKD > ESRD > resistant", "I13.11 N18.6 I1A.0"],
    ["headache", "–", "R51.9"],
    ["migraine", "migraine > without aura > not intractable > –", "G43.009"],
    ["COPD", "COPD > both > acute bronchitis", "J44.0 J44.1 J20.9"],
    ["COPD", "COPD > infection > –", "J44.0 J22"],
    ["asthma", "asthma and COPD > exacerbation > exacerbation > moderate persistent", "J44.1 J45.41"],
    ["asthma", "asthma and COPD > stable > uncomplicated > –", "J44.89"],
    [
      "sepsis",
      "sepsis > not known > none > severe sepsis > acute kidney failure > with hypoxia > no > –",
      "A41.9 R65.20 N17.9 J96.01",
    ],
    ["sepsis", "– > E. coli > urinary tract > no, it came later > no", "N39.0 A41.51"],
    [
      "sepsis",
      "postprocedural > deep > Pseudomonas > septic shock > – > – > – > DIC > initial",
      "T81.42XA T81.44XA A41.52 T81.12XA D65",
    ],
    ["sepsis", "puerperal > MRSA > no", "O85 B95.62"],
    ["sepsis", "urosepsis", `? Does "urosepsis" mean sepsis, or an infection of the urinary tract?`],
    ["pregnancy", "hypertension > gestational > pregnant > 28 to 34 > 30", "O13.3 Z3A.30"],
    [
      "pregnancy",
      "hypertension > gestational > childbirth > one child, liveborn > 35 or more > 39",
      "O13.4 Z37.0 Z3A.39",
    ],
    ["pregnancy", "diabetes > type 2 > pregnant > 14 to 20 > 18", "O24.112 E11 Z3A.18"],
    ["pregnancy", "diabetes > gestational > puerperium > diet controlled", "O24.430"],
    ["pregnancy", "incidental", "Z33.1"],
  ])("%s: %s → %s", (words, answers, expected) => {
    expect(report(words, answers)).toBe(expected);
  });
});

describe("the date of service", () => {
  test.each([
    ["type 2 diabetes", "no complication > injected drug", "2022-01-01", "E11.9 Z79.899"],
    ["chronic pain", "chronic > pelvis or perineum > pain control", "2022-01-01", "G89.29 R10.2"],
    ["chronic pain", "chronic > pelvis or perineum > pain control", today, "G89.29 R10.20"],
    ["asthma", "asthma and COPD > stable > –", "2023-09-30", "J44.9"],
    ["low back pain", "disc > degeneration, lumbar > –", "2022-01-01", "M51.36"],
    ["low back pain", "disc > degeneration, lumbar > –", today, "…"],
  ])("%s: %s on %s → %s", (words, answers, date, expected) => {
    expect(report(words, answers, date)).toBe(expected);
  });

  test("another code's place is told", () => {
    const end = walk("type 2 diabetes", ["in remission"], today);
    expect(end).toMatchObject({ kind: "code", because: expect.stringContaining("Guidelines I.C.4.a.1.b") });
    const before = walk("type 2 diabetes", [], "2022-01-01") as ChoiceQuestion;
    expect(before.options.map((option) => option.answer)).not.toContain("none, in remission");
  });

  test("a pathway is in force from its first day to its last", () => {
    expect(["2021-09-30", "2021-10-01", "2030-01-01"].map((date) => isInForce({ from: "2021-10-01" }, date))).toEqual([
      false,
      true,
      true,
    ]);
    expect(isInForce({ to: "2021-09-30" }, "2021-10-01")).toBe(false);
  });
});

test("a question says where it is asked, by what, and what its answers lead to", () => {
  const question = walk("upper back pain", ["thoracic"]);
  expect(question).toMatchObject({ axis: "cause", at: "upper-and-mid-back-pain" });
  const { why, options, notDocumented } = question as ChoiceQuestion;
  expect(why).toContain("Excludes1 at M50-M54");
  const codes = (said: string): readonly string[] =>
    (options.find((option) => option.saidAs?.includes(said))?.codes ?? []).map(
      (one) => catalogs.on(today).entry(one).code,
    );
  expect(codes("spondylosis")).toEqual(["M47.14", "M47.15", "M47.24", "M47.25", "M47.814", "M47.815"]);
  expect(codes("referred")).toEqual([]);
  expect(notDocumented.codes.map((one) => catalogs.on(today).entry(one).code)).toEqual(["M54.6"]);
});

describe("words", () => {
  test.each([
    ["pain in the upper back", "upper-and-mid-back-pain"],
    ["Upper Back Pains", "upper-and-mid-back-pain"],
    ["upper-and-mid-back-pain", "upper-and-mid-back-pain"],
    ["back pain", "back-pain"],
    ["Migraines", "headache"],
    ["Diabetes mellitus, type II", "type-2-diabetes"],
    ["fractured vertebra", undefined],
    ["fracture of the vertebrae", "vertebral-fracture"],
    ["cluster headache due to X", undefined],
    ["no headache", undefined],
    ["pregnancy 🤰", "pregnancy"],
    ["", undefined],
    ["of the", undefined],
    ["\ud800", undefined],
  ])("%s → %s", (words, name) => {
    expect(findPathway(pathways, words)?.name).toBe(name);
  });

  test("any text finds one or none", () => {
    const names = new Set(pathways.map(({ name }) => name));
    const known = (text: string): boolean => names.has(findPathway(pathways, text)?.name ?? "back-pain");
    fc.assert(fc.property(fc.string({ unit: "binary" }), known), { numRuns: 100 });
    expect(findPathway(pathways, "pain ".repeat(10_000))).toBeUndefined();
  });
});

describe("alternatives", () => {
  const instead = (code: string, date = today): readonly string[] =>
    alternativesTo(code, pathways, catalogs.on(date)).map((one) => `${one.short} ${one.code}`);

  test("a pain's are its causes, with the codes they stand for", () => {
    expect(instead("M54.6")).toEqual([
      "injury S29.012A",
      "nerve root M54.14",
      "disc M51.34",
      "spondylosis M47.814",
      "fracture S22.0",
      "muscle M62.830",
      "psychogenic F45.41",
    ]);
    expect(alternativesTo("M54.6", pathways, catalogs.on(today))[0]?.pathway).toBe("upper-and-mid-back-pain");
  });

  test("none before the pathway is in force, for a code of none, for what is no code", () => {
    expect(instead("M54.6", "2021-09-30")).toEqual([]);
    expect(instead("A00.0")).toEqual([]);
    expect(instead("nothing")).toEqual([]);
  });
});
