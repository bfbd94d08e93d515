import { articleCases } from "./cases/article-cases.ts";
import { codeCases } from "./cases/code-cases.ts";
import { compareCases } from "./cases/compare-cases.ts";
import { diffCases } from "./cases/diff-cases.ts";
import { historyCases } from "./cases/history-cases.ts";
import { indexCases } from "./cases/index-cases.ts";
import { proofreadCases } from "./cases/proofread-cases.ts";
import { searchCases } from "./cases/search-cases.ts";
import { selectCases } from "./cases/select-cases.ts";
import type { CommandCase, ContractCase } from "./contract-case.ts";
import type { ContractCommand } from "./door.ts";

const of = (command: ContractCommand, cases: readonly CommandCase[]): readonly ContractCase[] =>
  cases.map((one) => ({ command, ...one }));

/** What every door must answer. */
export const contractCases: readonly ContractCase[] = [
  ...of("code", codeCases),
  ...of("search", searchCases),
  ...of("select", selectCases),
  ...of("index", indexCases),
  ...of("history", historyCases),
  ...of("diff", diffCases),
  ...of("proofread", proofreadCases),
  ...of("article", articleCases),
  ...of("compare", compareCases),
];
