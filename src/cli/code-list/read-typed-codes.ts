import type { CommandCall } from "../command-call.ts";
import { InputFileError } from "../errors.ts";
import { openList } from "./open-list.ts";

/**
 * The codes of a list, as typed.
 *
 * @throws InputFileError at the first row that cannot be read
 */
export async function readTypedCodes(call: CommandCall, path: string): Promise<readonly string[]> {
  const { name, entries } = await openList(call, path, "none");
  const codes: string[] = [];
  for await (const group of entries) {
    for (const entry of group) {
      if ("unreadable" in entry) throw new InputFileError(`${name}, line ${entry.line}: ${entry.unreadable}`);
      // A row without a code says nothing of a practice's own codes.
      if (entry.typed !== "") codes.push(entry.typed);
    }
  }
  return codes;
}
