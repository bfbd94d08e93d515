import type { CommandCase } from "../contract-case.ts";

/** The package comes without the Index; walks are tested where one is compiled (`index-walk.test.ts`). */
export const indexCases: readonly CommandCase[] = [
  { name: "no Index installed", input: { path: ["Pain", "thoracic spine"] }, fails: "index-not-installed" },
  { name: "no path", input: {}, fails: "invalid-input" },
  { name: "a path that is no list", input: { path: 7 }, fails: "invalid-input" },
];
