import { type CommandCase, fy2027 } from "../contract-case.ts";

export const historyCases: readonly CommandCase[] = [
  {
    name: "a code that became a header",
    input: { code: "m54.5" },
    answers: {
      code: "M54.5",
      history: { lastDay: "2021-09-30", replacedBy: ["M54.50", "M54.51", "M54.59"] },
      release: fy2027,
    },
    clean: true,
  },
  {
    name: "a code that lasts",
    input: { code: "M54.6" },
    answers: { history: { firstDay: "2015-10-01", replacedBy: [] } },
    lacks: ["completions"],
    clean: true,
  },
  {
    name: "no code of any release",
    input: { code: "M54.77" },
    answers: { code: "M54.77", status: "unknown", events: [], history: { replacedBy: [] } },
    clean: false,
  },
];
