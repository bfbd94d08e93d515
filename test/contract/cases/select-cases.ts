import { type CommandCase, fy2027 } from "../contract-case.ts";

export const selectCases: readonly CommandCase[] = [
  {
    name: "the first question",
    input: { start: "m25.51" },
    answers: {
      start: { kind: "code", name: "M25.51" },
      path: [],
      question: {
        text: "Which side?",
        options: [
          { answer: "right", leadsTo: ["M25.511"], count: 1 },
          { answer: "left", leadsTo: ["M25.512"], count: 1 },
          { answer: "not documented", leadsTo: ["M25.519"], count: 1 },
        ],
      },
      release: fy2027,
    },
    lacks: ["codes", "incomplete"],
    clean: false,
  },
  {
    name: "a code",
    input: { start: "M25.51", answers: ["Right"] },
    answers: {
      path: [{ question: "Which side?", answer: "right" }],
      codes: [{ code: "M25.511", title: "Pain in right shoulder", because: "side: right" }],
    },
    lacks: ["question", "incomplete"],
    clean: true,
  },
  {
    name: "several answers",
    input: { start: "S52.5", answers: ["Colles' fracture", "left", "active treatment", "not documented"] },
    answers: { codes: [{ code: "S52.532A" }] },
    clean: true,
  },
  {
    name: "what must be documented",
    input: { start: "S30.0", answers: ["not documented"] },
    answers: { incomplete: { code: "S30.0" } },
    lacks: ["question", "codes"],
    clean: false,
  },
  { name: "a block", input: { start: "M50-M54" }, answers: { question: { text: "Which condition?" } }, clean: false },
  { name: "words", input: { start: "shoulder pain" }, answers: { start: { name: "M25.51" } }, clean: false },
  {
    name: "a pathway in words",
    input: { start: "upper back pain" },
    answers: { start: { kind: "pathway" } },
    clean: false,
  },
  { name: "an answer that is none", input: { start: "M25.51", answers: ["up"] }, fails: "invalid-input" },
  { name: "no such code", input: { start: "M54.A6" }, fails: "invalid-input" },
  { name: "no start", input: {}, fails: "invalid-input" },
  { name: "a date without a release", input: { start: "M54", date: "2015-09-30" }, fails: "no-release-for-date" },
  {
    name: "a header that is reported too is named, and the answer is not complete",
    input: {
      start: "pregnancy",
      answers: ["diabetes", "before, type 2", "pregnant, no delivery in this stay", "28 to 34 (third trimester)", "30"],
    },
    answers: { codes: [{ code: "O24.113" }, { code: "Z3A.30" }], alsoChoose: [{ code: "E11", order: "after" }] },
    clean: false,
  },
];
