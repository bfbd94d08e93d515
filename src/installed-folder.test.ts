import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { currentFile, InstalledFolderError, readInstalled } from "./installed-folder.ts";

describe("what is installed in a folder", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dxproof-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is nothing where nothing says so", () => {
    expect(readInstalled(folder)).toBeUndefined();
    expect(readInstalled(join(folder, "absent"))).toBeUndefined();
  });

  it("is not nothing where it cannot be read", () => {
    mkdirSync(join(folder, currentFile));
    expect(() => readInstalled(folder)).toThrow(InstalledFolderError);
  });

  it("must list its parts", () => {
    writeFileSync(join(folder, currentFile), "generation-0001\n");
    mkdirSync(join(folder, "generation-0001"));
    writeFileSync(join(folder, "generation-0001", "installed.json"), "{}");
    expect(() => readInstalled(folder)).toThrow(InstalledFolderError);
  });
});
