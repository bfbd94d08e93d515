import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type InstalledFile, readInstalled } from "../../installed-folder.ts";
import { type Disk, nodeDisk, putInForce } from "./generations.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dxproof-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const part = (fiscalYear: number): InstalledFile => ({
  part: "index",
  fiscalYear,
  file: "x",
  sha256: String(fiscalYear),
});
const bytes = (text: string): Uint8Array => Buffer.from(text);
const content = (name: string): string => readFileSync(join(readInstalled(folder)?.folder ?? "", name), "utf8");
const first = {
  parts: [part(2026)],
  written: new Map([
    ["a.bin", bytes("a1")],
    ["b.bin", bytes("b1")],
  ]),
  kept: [],
};
const second = { parts: [part(2027)], written: new Map([["a.bin", bytes("a2")]]), kept: ["b.bin"] };

/** A disk that fails at its nth step, before or after it was made. */
function failingAt(step: number, when: "before" | "after"): Disk {
  let steps = 0;
  const guarded =
    <Args extends readonly string[] | readonly [string, Uint8Array]>(work: (...args: Args) => void) =>
    (...args: Args): void => {
      const fails = ++steps === step;
      if (fails && when === "before") throw Object.assign(new Error("full"), { code: "ENOSPC" });
      work(...args);
      if (fails) throw Object.assign(new Error("full"), { code: "ENOSPC" });
    };
  return {
    makeFolder: guarded(nodeDisk.makeFolder),
    write: guarded<[string, Uint8Array]>(nodeDisk.write),
    link: guarded<[string, string]>(nodeDisk.link),
    rename: guarded<[string, string]>(nodeDisk.rename),
  };
}

test("a generation takes the place of the one before, which stays for who has it open", () => {
  putInForce(folder, first);
  putInForce(folder, second);
  expect([content("a.bin"), content("b.bin"), readInstalled(folder)?.parts]).toEqual(["a2", "b1", [part(2027)]]);
  putInForce(folder, second);
  expect(readdirSync(folder).toSorted()).toEqual(["current", "generation-0002", "generation-0003"]);
});

describe.each(["before", "after"] as const)("a failure right %s a step", (when) => {
  test.each([1, 2, 3, 4, 5, 6, 7])("step %i: all of the earlier generation, or all of the later", (step) => {
    putInForce(folder, first);
    const fail = (): unknown => putInForce(folder, second, failingAt(step, when));
    // Seven steps: folder, link, two files, two renames, and the pointer's file between them.
    expect(fail).toThrow("full");
    const isLater = when === "after" && step === 7;
    expect([content("a.bin"), content("b.bin"), readInstalled(folder)?.parts]).toEqual(
      isLater ? ["a2", "b1", [part(2027)]] : ["a1", "b1", [part(2026)]],
    );
    putInForce(folder, second);
    expect([content("a.bin"), content("b.bin")]).toEqual(["a2", "b1"]);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

test("a failure of the very first install leaves nothing", () => {
  for (let step = 1; step <= 6; step++) {
    expect(() => putInForce(folder, first, failingAt(step, "before"))).toThrow("full");
    expect([readInstalled(folder), readdirSync(folder)]).toEqual([undefined, []]);
  }
});
