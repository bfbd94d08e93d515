import { isatty } from "node:tty";
import { nodeOutput, type OutputStream } from "./output/output-stream.ts";

/** What surrounds a run: its streams, its environment, its calendar. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  /** A person types: there is nothing to read until a command asks for it. */
  readonly inputIsTerminal: boolean;
  /** Results only. */
  readonly output: OutputStream;
  /** Progress, warnings, errors. */
  readonly errors: OutputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The date of service where none is given: this machine's local date, "YYYY-MM-DD". */
  today(): string;
}

/** The terminal, or the pipes, that dxproof was started from. */
export function nodeTerminal(): Terminal {
  const output = nodeOutput(process.stdout);
  let errors: OutputStream | undefined;
  return {
    // Opened when first read: a run that reads nothing must not wait for its input to end.
    get input() {
      return process.stdin;
    },
    // Asked of the descriptor: process.stdin would be opened by the look at it.
    inputIsTerminal: isatty(0),
    output,
    get errors() {
      errors ??= nodeOutput(process.stderr);
      return errors;
    },
    environment: process.env,
    today: () => localDate(new Date()),
  };
}

function localDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
