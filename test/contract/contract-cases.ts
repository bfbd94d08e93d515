import { codeCases } from "./cases/code-cases.ts";
import { diffCases } from "./cases/diff-cases.ts";
import { historyCases } from "./cases/history-cases.ts";
import { searchCases } from "./cases/search-cases.ts";
import type { CommandCase, ContractCase } from "./contract-case.ts";
import type { ContractCommand } from "./door.ts";

const of = (command: ContractCommand, cases: readonly CommandCase[]): readonly ContractCase[] =>
  cases.map((one) => ({ command, ...one }));

/** What every door must answer. */
export const contractCases: readonly ContractCase[] = [
  ...of("code", codeCases),
  ...of("search", searchCases),
  ...of("history", historyCases),
  ...of("diff", diffCases),
];
