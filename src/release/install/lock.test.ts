import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InstallLockedError } from "./install-errors.ts";
import { withLock } from "./lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dxproof-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const holdBy = (pid: number, host = hostname()): void =>
  writeFileSync(join(folder, ".lock"), JSON.stringify({ pid, host }));
const endedProcess = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

test("one at a time; free again after it, and after it failed", async () => {
  const order: string[] = [];
  const slow = withLock(folder, async () => {
    await new Promise((done) => setTimeout(done, 30));
    order.push("slow");
  });
  await expect(withLock(folder, async () => order.push("second"))).rejects.toThrow(InstallLockedError);
  await slow;
  await expect(withLock(folder, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  await withLock(folder, async () => order.push("third"));
  expect([order, readdirSync(folder)]).toEqual([["slow", "third"], []]);
});

test("the lock of a process that has ended is taken over", async () => {
  holdBy(endedProcess());
  expect(await withLock(folder, async () => existsSync(join(folder, ".lock")))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test.each<[string, () => void]>([
  ["a running process", () => holdBy(process.ppid)],
  ["a process of another machine", () => holdBy(1, "another.example")],
  ["nobody knows who", () => writeFileSync(join(folder, ".lock"), "")],
])("the lock of %s holds, and the message says what to do", async (_who, hold) => {
  hold();
  await expect(withLock(folder, async () => 1)).rejects.toThrow(/wait until it is done.*delete .*\.lock/);
  expect(readdirSync(folder)).toEqual([".lock"]);
});
