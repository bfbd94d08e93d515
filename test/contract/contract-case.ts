import type { ContractCommand, ContractInput } from "./door.ts";

/** A question, and what its answer must have; more may stand in it. */
export interface ContractCase {
  readonly name: string;
  readonly command: ContractCommand;
  readonly input: ContractInput;
  /** Fields of the answer, nested ones too; lists must be complete. */
  readonly answers?: object;
  /** Fields that must not be there. */
  readonly lacks?: readonly string[];
  /** The code of the error instead of an answer. */
  readonly fails?: string;
  /** Whether nothing has to be looked at: exit status 0. */
  readonly clean?: boolean;
}

/** A case in the table of its command. */
export type CommandCase = Omit<ContractCase, "command">;

/** The release in force on the date of service, as every answer carries it. */
export const fy2027: object = {
  fiscalYear: 2027,
  effective: "2026-10-01",
  parts: ["codes", "tabular"],
  carriedForward: ["tabular"],
  notesFrom: { fiscalYear: 2026, effective: "2026-04-01" },
};
