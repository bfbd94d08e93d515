import { spawnSync } from "node:child_process";
import { root } from "./built-package.ts";
import { median } from "./measurement.ts";

/** Arguments that make a bare Node run a module given as text. */
export function moduleText(text: string): readonly string[] {
  return ["--input-type=module", "--eval", text];
}

/**
 * Runs Node as a child of its own, from the root of the repository.
 *
 * @param expected the exit status that tells it has done its work
 * @returns milliseconds from start to exit, and what it printed
 */
export function runNode(
  parameters: readonly string[],
  expected = 0,
): { readonly ms: number; readonly stdout: string; readonly stderr: string } {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, parameters, { cwd: root, encoding: "utf8" });
  const ms = performance.now() - started;
  if (error !== undefined) throw error;
  if (status !== expected)
    throw new Error(`node ${parameters.join(" ").slice(0, 200)} ended with ${status}: ${stderr}`);
  return { ms, stdout, stderr };
}

/** What a module that prints one number prints, the middle of several processes. */
export function medianPrinted(text: string, times: number): number {
  return median(Array.from({ length: times }, () => Number(runNode(moduleText(text)).stdout)));
}

/**
 * How long two processes take, the middle of several each. They are run in turns, so that what else the machine does
 * bears on both alike; the first turn warms the file cache and is not counted.
 */
export function medianTimes(
  first: readonly string[],
  second: readonly string[],
  times: number,
): { readonly first: number; readonly second: number } {
  const taken: { readonly first: number; readonly second: number }[] = [];
  for (let turn = 0; turn <= times; turn++) taken.push({ first: runNode(first).ms, second: runNode(second).ms });
  const counted = taken.slice(1);
  return { first: median(counted.map((turn) => turn.first)), second: median(counted.map((turn) => turn.second)) };
}
