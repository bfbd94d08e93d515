import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./built-package.ts";
import { moduleText } from "./child-runs.ts";

/** A server in a process of its own, on this machine. */
export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** `dxproof serve` of the build, on a port that is free; its log is read and thrown away. */
export function startDxproof(): Promise<RunningServer> {
  return start([join(root, "dist/cli/main.js"), "serve", "--port", "0"], "stderr");
}

/** Node's own server with one answer for everything: what the machine and Node can do at most. */
export function startBareServer(bytes: number): Promise<RunningServer> {
  return start(
    moduleText(`
      import { createServer } from "node:http";
      const body = JSON.stringify({ text: "x".repeat(${Math.max(0, bytes - 11)}) });
      const headers = { "Content-Type": "application/json", "Content-Length": String(body.length) };
      const server = createServer((_, outgoing) => outgoing.writeHead(200, headers).end(body));
      server.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port));
      process.once("SIGTERM", () => process.exit());`),
    "stdout",
  );
}

async function start(parameters: readonly string[], tellsOn: "stdout" | "stderr"): Promise<RunningServer> {
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const told = await firstAddress(child, tellsOn);
  child.stdout.resume();
  child.stderr.resume();
  const stop = async (): Promise<void> => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  return { port: told, pid: child.pid ?? 0, stop };
}

function firstAddress(child: ChildProcess, tellsOn: "stdout" | "stderr"): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = "";
    child[tellsOn]?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once("exit", (status) => reject(new Error(`the server ended with ${status}: ${text}`)));
  });
}
