/** The commands of the contract that all doors have. */
export const contractCommands = [
  "code",
  "search",
  "select",
  "index",
  "history",
  "diff",
  "proofread",
  "article",
  "compare",
] as const;

export type ContractCommand = (typeof contractCommands)[number];

/** An input object, without its id. */
export type ContractInput = Readonly<Record<string, unknown>>;

/** What a door said to an input. */
export interface DoorAnswer {
  /** The answer's JSON text as it came, without an id; absent where there was an error. */
  readonly json?: string;
  readonly error?: {
    /** Absent where the door shows people the message alone. */
    readonly code?: string;
    readonly message: string;
  };
  /** Whether nothing was found that must be looked at; absent where the door does not tell it for a single answer. */
  readonly clean?: boolean;
}

/** A way into dxproof. Each is asked the same questions and must answer with the same bytes. */
export interface Door {
  readonly name: string;
  /**
   * Asks a command about inputs, in order.
   *
   * @returns undefined for an input that this door has no way to put
   */
  ask(command: ContractCommand, inputs: readonly ContractInput[]): Promise<readonly (DoorAnswer | undefined)[]>;
}

/** The date of service that every door supplies where an input has none. */
export const dateOfService = "2026-11-22";
