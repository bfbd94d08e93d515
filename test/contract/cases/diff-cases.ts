import { type CommandCase, fy2027 } from "../contract-case.ts";

export const diffCases: readonly CommandCase[] = [
  {
    name: "two fiscal years within a range",
    input: { from: "2026", to: "2027", within: "M72" },
    answers: {
      from: "2025-10-01",
      to: "2026-10-01",
      within: "M72",
      changes: [
        {
          change: "became-header",
          code: "M72.2",
          useInstead: [{ code: "M72.20" }, { code: "M72.21" }, { code: "M72.22" }],
        },
        { change: "added", code: "M72.20", replaces: ["M72.2"] },
        { change: "added", code: "M72.21", replaces: ["M72.2"] },
        { change: "added", code: "M72.22", replaces: ["M72.2"] },
      ],
      release: [{ fiscalYear: 2026 }, fy2027],
    },
    clean: true,
  },
  {
    name: "a practice's own codes",
    input: { from: "2021", to: "2022", codes: ["M54.5", "M54.6", "Q99.99"] },
    answers: { changes: [{ change: "became-header", code: "M54.5" }], unknown: ["Q99.99"] },
    clean: true,
  },
  { name: "a release that is none", input: { from: "last", to: "2027" }, fails: "invalid-input" },
  { name: "a range that does not exist", input: { from: "2026", to: "2027", within: "X" }, fails: "invalid-input" },
];
