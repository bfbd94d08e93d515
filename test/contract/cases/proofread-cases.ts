import { type CommandCase, fy2027 } from "../contract-case.ts";

export const proofreadCases: readonly CommandCase[] = [
  {
    name: "a statement that is right",
    input: { text: "M54.6 is the code for pain in thoracic spine." },
    answers: {
      mentions: [{ start: 0, end: 5, quote: "M54.6", code: "M54.6", status: "valid" }],
      findings: [],
      release: fy2027,
    },
    clean: true,
  },
  {
    name: "a header offered as a code",
    input: { text: "Use M54.5 for low back pain." },
    answers: {
      findings: [{ rule: "incomplete-code", severity: "error", start: 4, end: 9, quote: "M54.5", codes: ["M54.5"] }],
    },
    clean: false,
  },
  {
    name: "the same on a day when it was one",
    input: { text: "Use M54.5 for low back pain.", date: "2021-09-30" },
    answers: { mentions: [{ code: "M54.5", status: "valid" }], findings: [] },
    clean: true,
  },
  {
    name: "a header named as a category",
    input: { text: "The M54 category, M54.5- and the block M50-M54." },
    answers: {
      mentions: [
        { quote: "M54", code: "M54", status: "incomplete" },
        { quote: "M54.5-", code: "M54.5", status: "incomplete" },
        { quote: "M50-M54", code: "M50-M54", status: "block" },
      ],
      findings: [],
    },
    clean: true,
  },
  {
    name: "a description of another region",
    input: { text: "M54.12: Radiculopathy, lumbar region" },
    answers: { findings: [{ rule: "wrong-site", quote: "M54.12", codes: ["M54.12", "M54.16"] }] },
    clean: false,
  },
  {
    name: "a pair that a note forbids",
    input: { text: "M54.6 may be coded together with M51.24." },
    answers: { findings: [{ rule: "excludes1-conflict", severity: "warning", codes: ["M54.6", "M51.24"] }] },
    clean: false,
  },
  { name: "an empty text", input: { text: "" }, answers: { mentions: [], findings: [] }, clean: true },
  { name: "no text", input: {}, fails: "invalid-input" },
  { name: "a text that is none", input: { text: 5 }, fails: "invalid-input" },
  { name: "a date without a release", input: { text: "M54.6", date: "1999-01-01" }, fails: "no-release-for-date" },
];
