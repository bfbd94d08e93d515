import { spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** What a run of the command line left behind. */
export interface CommandRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What is piped in; nothing when absent. */
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs dxproof from its sources in a child process, without colour unless the environment asks for it. */
export function runDxproof(
  typed: readonly string[],
  { input, environment = {} }: RunOptions = {},
): Promise<CommandRun> {
  const child = spawn(process.execPath, ["--import", "tsx", resolve(root, "src/cli/main.ts"), ...typed], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: process.env.TZ, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  // It may end before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(input ?? "");
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (status) => {
      done({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}
