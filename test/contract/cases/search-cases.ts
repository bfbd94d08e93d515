import { type CommandCase, fy2027 } from "../contract-case.ts";

export const searchCases: readonly CommandCase[] = [
  {
    name: "lay words",
    input: { query: "upper back pain", limit: 1 },
    answers: {
      query: "upper back pain",
      results: [
        {
          code: "M54.6",
          title: "Pain in thoracic spine",
          matched: { text: "Pain in thoracic spine", kind: "title", at: "M54.6" },
        },
      ],
      release: fy2027,
    },
    clean: true,
  },
  {
    name: "an inclusion term",
    input: { query: "back pain NOS", limit: 1 },
    answers: { results: [{ code: "M54.9", matched: { text: "Back pain NOS", kind: "inclusion-term" } }] },
    clean: true,
  },
  {
    name: "a code typed as words",
    input: { query: "m546", limit: 1 },
    answers: { results: [{ code: "M54.6", matched: { kind: "code" } }] },
    clean: true,
  },
  {
    name: "a query still being typed",
    input: { query: "upper back pa", limit: 1, typing: true },
    answers: { results: [{ code: "M54.6" }] },
    lacks: ["narrow"],
    clean: true,
  },
  {
    name: "within a chapter",
    input: { query: "back pain", within: "19", limit: 1 },
    answers: { results: [{ code: "S39.92XA" }] },
    clean: true,
  },
  { name: "within what is no range", input: { query: "pain", within: "elsewhere" }, fails: "invalid-input" },
  {
    name: "a header that needs a choice comes with its question",
    input: { query: "pinguecula", limit: 1 },
    answers: { narrow: [{ code: "H11.15", question: { text: "Which side?", at: "H11.15" } }] },
    clean: true,
  },
  { name: "typing that is neither true nor false", input: { query: "pain", typing: "yes" }, fails: "invalid-input" },
  { name: "nothing found", input: { query: "qqqq zzzz" }, answers: { results: [] }, clean: false },
  { name: "a limit of none", input: { query: "pain", limit: 0 }, fails: "invalid-input" },
  { name: "no query", input: {}, fails: "invalid-input" },
  { name: "a date without a release", input: { query: "pain", date: "yesterday" }, fails: "no-release-for-date" },
];
