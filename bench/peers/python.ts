import { spawnSync } from "node:child_process";
import { Skipped } from "../measurement.ts";

/**
 * Runs Python as a child.
 *
 * @throws Skipped where there is none
 */
export function python(
  parameters: readonly string[],
  input?: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr, error } = spawnSync("python3", parameters, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  if (error !== undefined) throw new Skipped(`python3 cannot be run: ${error.message}`);
  return { status, stdout, stderr };
}

/** What a program said last: of a traceback, the error. */
export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
