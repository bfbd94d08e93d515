import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../..");

/** A server of the app, as a user starts it. */
export interface ServedApp {
  /** "http://127.0.0.1:41234". */
  readonly origin: string;
  readonly port: number;
  /** The lines of its log so far. */
  readonly log: readonly string[];
  stop(): Promise<void>;
}

/** Starts `dxproof serve` with the web files of a folder. @param port 0: any that is free */
export async function serveApp(webFolder: string, port = 0, more: readonly string[] = []): Promise<ServedApp> {
  const program = join(root, "node_modules/.bin/tsx");
  const child: ChildProcess = spawn(
    program,
    [join(root, "src/cli/main.ts"), "serve", "--port", String(port), ...more],
    {
      cwd: root,
      env: { ...process.env, DXPROOF_WEB: webFolder },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const log: string[] = [];
  const errors: string[] = [];
  if (child.stdout === null || child.stderr === null) throw new Error("the server has no output");
  createInterface({ input: child.stdout }).on("line", (line) => log.push(line));
  const lines = createInterface({ input: child.stderr });
  const origin = await new Promise<string>((found, fail) => {
    lines.on("line", (line) => {
      errors.push(line);
      const address = /listening on (http:\S+)/.exec(line)?.[1];
      if (address !== undefined) found(address);
    });
    child.once("exit", () => fail(new Error(`the server ended: ${errors.join("\n")}`)));
  });
  return {
    origin,
    port: Number(new URL(origin).port),
    log,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
