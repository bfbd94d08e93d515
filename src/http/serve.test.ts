import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { runDxproof } from "../../test/command-line.ts";

const root = resolve(import.meta.dirname, "../..");

interface Running {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly log: () => string;
  readonly told: () => string;
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** Starts `dxproof serve` on a port that is free. */
async function start(...typed: readonly string[]): Promise<Running> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", resolve(root, "src/cli/main.ts"), "serve", "--port", "0", ...typed],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  started.push(child);
  let log = "";
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const port = await new Promise<number>((done, fail) => {
    child.stderr.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      const found = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(told)?.[1];
      if (found !== undefined) done(Number(found));
    });
    child.on("close", () => fail(new Error(told)));
  });
  return { url: `http://127.0.0.1:${port}`, port, child, ended, log: () => log, told: () => told };
}

function open(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(port, "127.0.0.1", () => done(socket));
    socket.on("error", fail);
  });
}

/** All that comes until the other side ends. */
function received(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    let text = "";
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.on("error", fail);
    socket.on("close", () => done(text));
  });
}

/** The ids of the processes a process has started. */
function workersOf({ pid }: ChildProcess): readonly number[] {
  const listed = spawnSync("ps", ["-o", "pid=,comm=", "--ppid", String(pid)], { encoding: "utf8" }).stdout;
  return listed.split("\n").flatMap((line) => (line.includes("node") ? [Number.parseInt(line, 10)] : []));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(50);
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe("dxproof serve", () => {
  test("answers on this machine and logs a line a request", async () => {
    const { url, child, ended, log, told } = await start();
    const response = await fetch(`${url}/api/code/M54.6`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ code: "M54.6", status: "valid" });
    const head = await fetch(`${url}/api/code/M54.6`, { method: "HEAD" });
    expect(head.headers.get("Content-Length")).toBe(response.headers.get("Content-Length"));
    const same = await fetch(`${url}/api/code/M54.6`, { headers: { "If-None-Match": head.headers.get("ETag") ?? "" } });
    expect([same.status, await same.text()]).toEqual([304, ""]);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    const lines = log()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { route: string; status: number });
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ["/api/code/{code}", 200],
      ["/api/code/{code}", 200],
      ["/api/code/{code}", 304],
    ]);
    expect(log()).not.toContain("M54");
    expect(told()).toMatch(/^dxproof: listening on http:\/\/127\.0\.0\.1:\d+ [^\n]*\n$/);
  });

  test("answers what is under way before it ends, and takes nothing more", async () => {
    const { port, child, ended } = await start();
    const idle = await open(port);
    const idleEnded = received(idle);
    const socket = await open(port);
    const answer = received(socket);
    const body = JSON.stringify({ code: "M54.6" });
    socket.write(
      `POST /api/code HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    await wait(200);
    child.kill("SIGTERM");
    await wait(300);
    await expect(open(port)).rejects.toThrow("ECONNREFUSED");
    expect(child.exitCode).toBeNull();
    socket.write(body.slice(5));
    expect(await answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*"code":"M54\.6"/);
    idle.end();
    await idleEnded;
    expect(await ended).toBe(0);
  });

  test("a body that is too large is refused over a connection that ends", async () => {
    const { port } = await start();
    const socket = await open(port);
    const answer = received(socket);
    socket.write(
      "POST /api/code HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
    );
    for (let sent = 0; sent < 20 && socket.writable; sent++) socket.write(`10000\r\n${" ".repeat(0x10000)}\r\n`);
    expect(await answer.catch(() => "HTTP/1.1 413 cut off")).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("workers answer on one port, are replaced, and end together", async () => {
    const { url, child, ended, told, log } = await start("--workers", "2");
    expect(told()).toContain("2 workers");
    const statuses = await Promise.all(
      Array.from(
        { length: 20 },
        async () => (await fetch(`${url}/api/code/I10`, { headers: { Connection: "close" } })).status,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    const [worker] = workersOf(child);
    process.kill(worker ?? 0, "SIGKILL");
    await until(() => told().includes("another takes its place") && workersOf(child).length === 2);
    expect((await fetch(`${url}/api/code/I10`, { headers: { Connection: "close" } })).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(log().trimEnd().split("\n")).toHaveLength(21);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  test("keys are read from a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dxproof-keys-"));
    const file = join(folder, "keys.txt");
    writeFileSync(file, "# the practice\nkey-of-the-practice-1\n\n");
    const { url } = await start("--api-key-file", file);
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${url}/api/code/I10`, { headers })).status;
    expect(await status({})).toBe(401);
    expect(await status({ Authorization: "Bearer key-of-the-practice-1" })).toBe(200);
    writeFileSync(file, "short\n");
    const refused = await runDxproof(["serve", "--port", "0", "--api-key-file", file]);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("line 1: a key has at least 16")]);
    rmSync(folder, { recursive: true });
  });

  test.each([
    [["--host", "0.0.0.0"], "others can reach 0.0.0.0: give --api-key-file FILE, or --no-auth"],
    [["--port", "99999"], "--port must be a whole number from 0 to 65535"],
    [["--workers", "0"], "--workers must be a whole number from 1 to 64"],
    [["--cors", "chart.example"], "--cors takes origins"],
    [["M54.6"], 'serve takes no "M54.6"'],
    [["--api-key-file", "/nowhere/keys", "--no-auth"], "give one of them"],
    [["--api-key-file", "/nowhere/keys"], "/nowhere/keys: there is no such file"],
    [["--host", "203.0.113.7", "--no-auth"], "warning: --no-auth: everyone who reaches 203.0.113.7 can ask"],
    [["--host", "203.0.113.7", "--no-auth"], "cannot listen on 203.0.113.7:8080: this machine has no such address"],
  ])("serve %j is not started", async (typed, message) => {
    const { status, stderr, stdout } = await runDxproof(["serve", ...typed]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("a port that is taken is told", async () => {
    const { port } = await start();
    const one = await runDxproof(["serve", "--port", String(port)]);
    expect([one.status, one.stderr]).toEqual([2, expect.stringContaining("something else listens there")]);
    const several = await runDxproof(["serve", "--port", String(port), "--workers", "2"]);
    expect([several.status, several.stderr]).toEqual([2, expect.stringContaining("something else listens there")]);
  });
});
