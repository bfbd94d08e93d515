import { type CommandCase, fy2027 } from "../contract-case.ts";

export const articleCases: readonly CommandCase[] = [
  {
    name: "the guide of a valid code",
    input: { code: "m546" },
    answers: {
      code: "M54.6",
      status: "valid",
      title: "M54.6 Pain in thoracic spine: ICD-10-CM coding guide",
      date: "2026-11-22",
      release: fy2027,
    },
    lacks: ["why", "suggestions"],
    clean: true,
  },
  {
    name: "the guide of a header",
    input: { code: "M54.5" },
    answers: { code: "M54.5", status: "incomplete" },
    clean: false,
  },
  {
    name: "the same code while it was valid",
    input: { code: "M54.5", date: "2021-09-30" },
    answers: { code: "M54.5", status: "valid", date: "2021-09-30" },
    clean: true,
  },
  {
    name: "a retired code",
    input: { code: "V29.59XA" },
    answers: { status: "retired", title: "V29.59XA is retired: ICD-10-CM coding guide" },
    clean: false,
  },
  {
    name: "no code of any release",
    input: { code: "M54.A6" },
    answers: { code: "M54.A6", status: "unknown", title: "M54.A6 is no ICD-10-CM code", release: fy2027 },
    clean: false,
  },
  { name: "a block", input: { code: "M50-M54" }, fails: "invalid-input" },
  { name: "no code given", input: {}, fails: "invalid-input" },
  { name: "a date without a release", input: { code: "M54.6", date: "2015-09-30" }, fails: "no-release-for-date" },
];
