import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePathway } from "./pathway-file.ts";
import { linkPathways } from "./pathway-file-links.ts";
import { SourceFormatError } from "./source-format-error.ts";

const authority = "Tabular List, M54";
const question = {
  name: "cause",
  text: "Why?",
  asks: "cause",
  authority,
  options: [
    { answer: "not known", code: "M54.6", next: "visit", authority },
    { answer: "a current injury", short: "injury", from: "2023-10-01", code: "S29.012", authority },
  ],
  notDocumented: { ask: "What caused the pain?", authority },
};
const visit = {
  name: "visit",
  text: "For the pain?",
  asks: "visit",
  authority,
  options: [
    { answer: "yes", also: [{ code: "G89.29", order: "before", because: authority }], authority },
    { answer: "no", sequencedFirst: ["M", "R"], settles: { trimester: ["pregnancy", "first"] }, authority },
  ],
  notDocumented: { authority },
};
const document = { title: "Back", words: ["sore back"], from: "2021-10-01", questions: [question, visit] };
const text = JSON.stringify(document);
/** The document with another cause question. */
const withCause = (change: object): string =>
  JSON.stringify({ ...document, questions: [{ ...question, ...change }, visit] });
const withOption = (change: object): string =>
  withCause({ options: [{ ...question.options[0], ...change }, question.options[1]] });

describe("a pathway's file", () => {
  test("is read whole; an answer is its own short form, the file's name the pathway's", () => {
    const { name, questions } = parsePathway(text, "back.json");
    expect(name).toBe("back");
    expect(questions[0]?.options[0]).toEqual({ ...question.options[0], short: "not known" });
    expect(questions[0]?.options[1]).toEqual(question.options[1]);
    expect(questions[1]).toEqual({
      ...visit,
      options: visit.options.map((option) => ({ ...option, short: option.answer })),
    });
  });

  test.each([
    ["an answer without words", withOption({ answer: " " }), "questions[0].options[0].answer"],
    ["a code without its dot", withOption({ code: "M546" }), "a dotted code in questions[0].options[0].code"],
    ["a day that is none", withOption({ to: "2022-02-30" }), "a date in questions[0].options[0].to"],
    ["an answer that asks and goes on", withOption({ ask: "What?" }), "the way ends"],
    ["an order that is none", withOption({ also: [{ code: "G89.29", order: "first", because: authority }] }), ".order"],
    ["a code that begins like none", withOption({ sequencedFirst: ["g"] }), "sequencedFirst[0]"],
    ["an answer settled by none", withOption({ settles: { side: [] } }), "settles.side"],
    ["a slip in a field's name", withOption({ authorty: "x" }), "not authorty"],
    ["no authority", withOption({ authority: undefined }), "questions[0].options[0].authority"],
    ["one answer only", withCause({ options: [question.options[0]] }), "at least two in questions[0].options"],
    ["a question without a name", withCause({ name: "Cause?" }), "questions[0].name"],
    ["nothing for what is not documented", withCause({ notDocumented: undefined }), "questions[0].notDocumented"],
    ["no question", JSON.stringify({ ...document, questions: [] }), "at least one in questions"],
    ["no first day", JSON.stringify({ ...document, from: "soon" }), "a date in pathway.from"],
    ["a list", "[]", "an object at pathway"],
    ["no JSON", `{\n"title": oh`, "expected a JSON document"],
  ])("%s is refused with its place", (_, changed, place) => {
    expect(() => parsePathway(changed, "back.json")).toThrow(SourceFormatError);
    expect(() => parsePathway(changed, "back.json")).toThrow(place);
  });

  test("cut anywhere it is refused", () => {
    for (let end = 0; end < text.length; end++)
      expect(() => parsePathway(text.slice(0, end), "back.json")).toThrow(SourceFormatError);
  });

  test("whatever else it holds, it is refused with the format's own error", () => {
    const refusedOrRead = (changed: string): void => {
      try {
        parsePathway(changed, "back.json");
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFormatError);
      }
    };
    fc.assert(fc.property(fc.json(), refusedOrRead), { numRuns: 200 });
    const places = fc.constantFrom(...Object.keys(question), ...Object.keys(question.options[0] ?? {}));
    fc.assert(
      fc.property(places, fc.jsonValue(), (place, value) => {
        refusedOrRead(withCause({ [place]: value }));
        refusedOrRead(withOption({ [place]: value }));
      }),
      { numRuns: 300 },
    );
  });
});

describe("links between pathways", () => {
  const named = (name: string, next: string): ReturnType<typeof parsePathway> =>
    parsePathway(withOption({ next }), `${name}.json`);

  test("the questions of another are carried along, with those they go on to", () => {
    const [first] = linkPathways([named("neck", "back#cause"), named("back", "visit")]);
    expect(first?.questions.map(({ name }) => name)).toEqual(["cause", "visit", "back#cause", "back#visit"]);
    expect(first?.questions[0]?.options[0]?.next).toBe("back#cause");
    expect(first?.questions[2]?.options[0]?.next).toBe("back#visit");
  });

  test("two that go on to each other end", () => {
    const [neck] = linkPathways([named("neck", "back#cause"), named("back", "neck#cause")]);
    expect(neck?.questions[2]?.options[0]?.next).toBe("cause");
  });

  test.each(["sight", "back#sight", "bak#cause", "#", "neck#"])("%s is no question", (next) => {
    expect(() => linkPathways([named("neck", next), named("back", "visit")])).toThrow(`not ${next}`);
  });

  test("two questions of one name are refused", () => {
    const twice = parsePathway(JSON.stringify({ ...document, questions: [visit, visit] }), "back.json");
    expect(() => linkPathways([twice])).toThrow("back.json, line 1: expected one question only named visit");
  });
});
