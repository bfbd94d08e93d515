import { describe, expect, test } from "vitest";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { loadCatalog } from "../load-catalog.ts";
import { spanTyped } from "../operations/code-span.ts";
import { proofread } from "../operations/proofread.ts";
import { type Block, codeSpansOf, plainText } from "./document.ts";
import { guideHtml } from "./render/html.ts";
import { toMarkdown } from "./render/markdown.ts";
import { type Guide, GuideWriter } from "./write-guide.ts";

const classification = loadCatalog();
const date = "2026-11-22";
const catalog = classification.catalogs.on(date);
const writer = new GuideWriter(catalog, classification);
const guideOf = (code: string): Guide => writer.write(catalog.require(code));
const sectionOf = (guide: Guide, id: string): readonly Block[] | undefined =>
  guide.sections.find((section) => section.id === id)?.blocks;
const textOf = (guide: Guide, id: string): string =>
  toMarkdown({ title: "", sections: guide.sections.filter((section) => section.id === id) });

/** Codes spread over the classification, always the same; CHECK_ALL=1 takes ten times as many and all of M40-M54. */
const isThorough = process.env.CHECK_ALL === "1";
function sample(): readonly CodeEntry[] {
  const wanted = isThorough ? 2000 : 200;
  const { size } = catalog.data.codes;
  const entries: CodeEntry[] = [];
  for (let i = 0, state = 20261122; i < wanted; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    entries.push(catalog.entry(state % size));
  }
  if (!isThorough) return entries;
  const block = spanTyped(catalog, "M40-M54")!;
  for (let ordinal = block.from; ordinal < block.end; ordinal++) entries.push(catalog.entry(ordinal));
  return entries;
}

describe("the guide of M54.6", () => {
  const guide = guideOf("M54.6");

  test("has the sections of a coding guide, in order", () => {
    expect(guide.sections.map(({ id }) => id)).toEqual([
      "short-answer",
      "validity",
      "coverage",
      "use",
      "related-codes",
      "decision",
      "comparison",
      "documentation",
      "mistakes",
      "questions",
      "classification",
      "sources",
    ]);
  });

  test("says first what the code is and that it is valid", () => {
    expect(textOf(guide, "short-answer")).toContain(
      "M54.6 is the ICD-10-CM code for “Pain in thoracic spine”. It is valid for submission on 2026-11-22 (FY2027).",
    );
  });

  test("has the notes that forbid, its own and inherited ones, with their places", () => {
    const use = textOf(guide, "use");
    expect(use).toContain(
      "> **Excludes1** at M54.6:\n> - pain in thoracic spine due to intervertebral disc disorder (M51.-)",
    );
    expect(use).toContain("> **Excludes1** at M54:\n> - psychogenic dorsalgia (F45.41)");
    expect(use).toContain("current injury - see injury of spine by body region");
  });

  test("names the mistakes around it", () => {
    const mistakes = textOf(guide, "mistakes");
    expect(mistakes).toContain("M54 is a header");
    expect(mistakes).toContain("M54.5 was valid only until 2021-09-30 and is a header since");
    expect(mistakes).toContain("M54.9 “Dorsalgia, unspecified” although the record says what M54.6 stands for");
    expect(mistakes).toContain("M54.2 “Cervicalgia”");
    expect(mistakes).toMatch(/M54\.6 is not reported together with M51\.\d+ “[^”]*thoracic region”/);
  });

  test("counts the notes that name a whole chapter, and shows those that name the code", () => {
    const use = textOf(guide, "use");
    expect(use).toContain("spine pain (M54.-)");
    expect(use).not.toContain("T88.7");
    expect(use).toContain("One Excludes1 note elsewhere names a whole chapter or more, and with it M54.6.");
    expect(textOf(guide, "related-codes")).not.toContain("T88.7");
  });

  test("says once what is not reported together", () => {
    expect(textOf(guide, "mistakes").match(/Reporting what excludes each other/g)).toHaveLength(1);
  });

  test("asks what a coder asks: its title is no question", () => {
    expect(textOf(guide, "questions")).not.toContain("What does M54.6 stand for?");
  });

  test("says what the record must say", () => {
    expect(textOf(guide, "documentation")).toContain(
      "The record must say “pain in thoracic spine”. If it does not: M54.9.",
    );
    expect(textOf(guideOf("E11.65"), "documentation")).not.toContain("must say “with other");
  });

  test("names ended codes beside the code, not all of a category", () => {
    expect(textOf(guideOf("E11.65"), "mistakes")).not.toContain("E11.321");
  });

  test("related codes: those reported with it stand before those it excludes", () => {
    const related = textOf(guideOf("E11.65"), "related-codes");
    expect(related.indexOf("| Z79.4 |")).toBeGreaterThan(0);
    expect(related.indexOf("| Z79.4 |")).toBeLessThan(related.indexOf("| E08 |"));
  });

  test("asks and answers", () => {
    const questions = sectionOf(guide, "questions")!.flatMap((block) => (block.kind === "question" ? [block] : []));
    const of = (start: string): string =>
      plainText(questions.find(({ question }) => question.startsWith(start))!.answer);
    expect(of("Is M54.6 billable?")).toBe(
      "Yes. M54.6 is valid for submission on 2026-11-22, and has been since 2015-10-01.",
    );
    expect(of("What is the difference between M54.6 and M54.9?")).toContain("region: not specified");
    expect(of("Can M54.6 be coded with M51.")).toMatch(/^No, unless the two conditions are unrelated/);
  });

  test("tells whose text it has", () => {
    expect(textOf(guide, "sources")).toContain(
      "Notes: the Tabular List of FY2026 (in force from 2026-04-01), carried forward to FY2027",
    );
  });
});

test("a header is told from its valid codes", () => {
  const guide = guideOf("M54.5");
  expect(guide.status).toBe("incomplete");
  expect(textOf(guide, "short-answer")).toContain("is a header: it is not valid for submission");
  expect(textOf(guide, "short-answer")).toContain("M54.50, M54.51 or M54.59");
  expect(textOf(guide, "validity")).toContain("| M54.51 | Vertebrogenic low back pain |");
  expect(textOf(guide, "decision")).toContain("“not documented” leads to M54.50");
});

test("a code with a 7th character has all of them, and how they are used", () => {
  const guide = guideOf("S52.501A");
  expect(textOf(guide, "seventh-characters")).toContain(
    "| D | subsequent encounter for closed fracture with routine healing | S52.501D |",
  );
  expect(textOf(guide, "seventh-characters")).toContain(
    "A, B and C are for as long as the patient receives active treatment",
  );
  expect(textOf(guide, "documentation")).toContain(
    "Which side? The record must say “right”. If it does not: S52.509A to S52.509S.",
  );
  expect(textOf(guide, "comparison")).toContain("S52.502A");
  expect(textOf(guide, "external-cause")).toContain("not required nationally");
});

test("a stem lacks its 7th character", () => {
  expect(textOf(guideOf("S29.012"), "short-answer")).toContain(
    "lacks its 7th character: it is not valid for submission",
  );
});

test("a retired code leads to its successors, and to no rules", () => {
  const guide = guideOf("V29.59XA");
  expect(guide.title).toBe("V29.59XA is retired: ICD-10-CM coding guide");
  expect(textOf(guide, "short-answer")).toContain("In its place report V29.591A or V29.598A.");
  expect(sectionOf(guide, "use")).toBeUndefined();
});

test("an external cause code is never first", () => {
  const guide = guideOf("W21.03XA");
  expect(textOf(guide, "short-answer")).toContain("never the first-listed or principal diagnosis");
  expect(textOf(guide, "questions")).toContain("Can W21.03XA be the first-listed diagnosis?\n\nNo.");
});

test("what a code first note asks for comes first", () => {
  expect(textOf(guideOf("Z3A.20"), "sequencing")).toContain("What these notes ask for is sequenced before Z3A.20");
  expect(textOf(guideOf("G55"), "questions")).toContain(
    "No. It is a manifestation code, and is never the first-listed or principal diagnosis",
  );
  expect(textOf(guideOf("Z3A.20"), "questions")).toContain("Not where the “code first” note at Z3A applies");
});

test("a misprint of the official text is not passed on as a code", () => {
  expect(textOf(guideOf("F02.80"), "sequencing")).toContain(
    "(G31.90) [which is no ICD-10-CM code, a misprint of the official text]",
  );
});

describe("the order of codes", () => {
  test("a poisoning is sequenced first: the note “code first” at T36-T50 is for adverse effects", () => {
    const guide = guideOf("T36.0X1A");
    expect(textOf(guide, "sequencing")).toContain("The code for the poisoning is sequenced first");
    expect(textOf(guide, "sequencing")).not.toContain("Code first** at T36-T50");
    expect(textOf(guide, "questions")).toContain("Can T36.0X1A be the first-listed diagnosis?\n\nYes.");
    expect(textOf(guide, "mistakes")).not.toContain("Putting it first");
  });

  test.each(["T36.0X5A", "Z68.35", "R65.21", "G55"])("%s is for the second place only", (code) => {
    expect(textOf(guideOf(code), "questions")).toContain(`Can ${code} be the first-listed diagnosis?\n\nNo.`);
    expect(textOf(guideOf(code), "mistakes")).toContain(`Putting it first: ${code} is for the second place only`);
  });
});

test("of a header, a code of it is reported, and all it leaves open is asked", () => {
  const guide = guideOf("S22.0");
  expect(textOf(guide, "use")).toContain("Do not report a code of S22.0- together with");
  expect(textOf(guide, "documentation")).toContain("Which vertebra?");
  expect(textOf(guide, "documentation")).toContain("Is the fracture closed or open?");
  expect(textOf(guide, "mistakes")).toContain("Counting visits");
});

test("an unspecified code needs no word of the record, and no other unspecified code takes its place", () => {
  expect(textOf(guideOf("F32.A"), "documentation")).toContain("How severe is it? The record says no more.");
  expect(textOf(guideOf("F32.A"), "documentation")).not.toContain("F32.9");
  expect(textOf(guideOf("F32.A"), "questions")).not.toContain("does not answer");
  expect(textOf(guideOf("I12.9"), "short-answer")).not.toContain("a record that says no more");
});

test("a category with one condition sends to its block for more", () => {
  expect(textOf(guideOf("W19.XXXA"), "mistakes")).toContain("See the other codes of W00-W19");
});

test("a category of one code is compared with the other answers of its pathway", () => {
  expect(textOf(guideOf("I10"), "comparison")).toContain("I11.9");
  expect(textOf(guideOf("I10"), "questions")).toContain("What is the ICD-10-CM code for “high blood pressure”?");
});

test("a question whose answers lead to one code is not asked, a roundabout pathway not taken", () => {
  expect(textOf(guideOf("M54.6"), "decision")).toContain("“nothing more than the pain” leads to M54.6");
  expect(textOf(guideOf("O09.511"), "decision")).not.toContain("How many weeks exactly?");
});

test("a category that is its own code has a guide", () => {
  const guide = guideOf("B20");
  expect(guide.status).toBe("valid");
  expect(sectionOf(guide, "decision")).toBeUndefined();
});

describe("every guide", () => {
  const guides = sample().map((entry) => writer.write(entry));

  test("says of every code in it what the code's status is", () => {
    for (const guide of guides) {
      for (const { code, status } of codeSpansOf(guide)) {
        const truth = status === "range" ? status : (catalog.find(code)?.status ?? "unknown");
        expect(`${guide.code}: ${code} ${status}`).toBe(`${guide.code}: ${code} ${truth}`);
        if (status === "range") expect(catalog.find(code)).toBeUndefined();
      }
    }
  });

  test("has sections of different ids, none empty, and the same bytes each time", () => {
    for (const guide of guides) {
      expect(new Set(guide.sections.map(({ id }) => id)).size).toBe(guide.sections.length);
      for (const { blocks } of guide.sections) expect(blocks.length).toBeGreaterThan(0);
    }
    const [first] = guides;
    const again = new GuideWriter(catalog, classification).write(catalog.require(first!.code));
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  test("holds nothing that proofread finds wrong", { timeout: 900_000 }, () => {
    for (const guide of guides) {
      const { findings } = proofread.run(classification, { text: toMarkdown(guide), date });
      expect(findings.map(({ rule, quote, message }) => `${guide.code}: ${rule} ${quote} ${message}`)).toEqual([]);
    }
  });

  test("is as sound as a page", { timeout: 900_000 }, () => {
    for (const guide of guides.slice(0, guides.length / 4)) {
      const { findings } = proofread.run(classification, { text: guideHtml(guide), date });
      expect(findings.map(({ rule, quote, message }) => `${guide.code}: ${rule} ${quote} ${message}`)).toEqual([]);
    }
  });
});
