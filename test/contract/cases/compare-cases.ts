import { type CommandCase, fy2027 } from "../contract-case.ts";

export const compareCases: readonly CommandCase[] = [
  {
    name: "pain by region",
    input: { codes: ["M54.6", "M54.50", "M54.9", "M54.2"] },
    answers: {
      codes: [
        { code: "M54.6", title: "Pain in thoracic spine", validForSubmission: true },
        { code: "M54.50", title: "Low back pain, unspecified", validForSubmission: true },
        { code: "M54.9", title: "Dorsalgia, unspecified", validForSubmission: true },
        { code: "M54.2", title: "Cervicalgia", validForSubmission: true },
      ],
      axes: [
        { name: "region", values: ["thoracic", "lumbar (low back)", "not specified", "cervical (neck)"] },
        { name: "detail", values: ["specified", "unspecified", "unspecified", "specified"] },
      ],
      excludes: [],
      release: fy2027,
    },
    clean: true,
  },
  {
    name: "an Excludes1 note between two codes",
    input: { codes: ["M51.34", "m546"] },
    answers: {
      excludes: [
        {
          kind: "excludes1",
          codes: ["M54.6", "M51.34"],
          text: "pain in thoracic spine due to intervertebral disc disorder (M51.-)",
          from: "M54.6",
        },
      ],
    },
    clean: true,
  },
  {
    name: "a header, and what is no code",
    input: { codes: ["S29.012", "M54.A6"] },
    answers: {
      codes: [
        { code: "S29.012", status: "incomplete", takesSeventhCharacters: ["A", "D", "S"] },
        { code: "M54.A6", status: "unknown", validForSubmission: false },
      ],
    },
    clean: false,
  },
  { name: "one code", input: { codes: ["M54.6"] }, fails: "invalid-input" },
  { name: "the same code twice", input: { codes: ["M54.6", "m546"] }, fails: "invalid-input" },
  {
    name: "thirteen codes",
    input: { codes: Array.from({ length: 13 }, (_, at) => `S22.0${at}`) },
    fails: "invalid-input",
  },
  { name: "no list", input: { codes: "M54.6" }, fails: "invalid-input" },
  { name: "a date without a release", input: { codes: ["M54.6", "M54.9"], date: "x" }, fails: "no-release-for-date" },
];
