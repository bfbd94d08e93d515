import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connections } from "./http-load.ts";

/**
 * GET of paths in turns by `wrk`, which asks faster than a client in Node can, and so does not bound what a fast server does.
 *
 * @returns answers a second; undefined where wrk is not installed
 */
export async function wrkPerSecond(
  port: number,
  paths: readonly string[],
  seconds: number,
): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "dxproof-wrk-"));
  try {
    const script = join(folder, "paths.lua");
    writeFileSync(script, inTurns(paths));
    const url = `http://127.0.0.1:${port}`;
    const told = await run("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script, url]);
    if (told === undefined) return undefined;
    if (/Non-2xx|Socket errors/.test(told)) throw new Error(`not all were answered: ${told}`);
    return Number(/Requests\/sec:\s*([\d.]+)/.exec(told)?.[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inTurns(paths: readonly string[]): string {
  const list = paths.map((path) => JSON.stringify(path)).join(",");
  return `local requests = {}
for at, path in ipairs({${list}}) do requests[at] = "GET " .. path .. " HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\n\\r\\n" end
local at = 0
request = function() at = at % #requests + 1 return requests[at] end
`;
}

function run(program: string, parameters: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "inherit"] });
    let told = "";
    child.stdout.on("data", (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.on("error", () => resolve(undefined));
    child.on("close", (status) => resolve(status === 0 ? told : undefined));
  });
}
