import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { runInProcess } from "../../../test/in-process.ts";
import { optionsOf } from "../command.ts";
import { commandTable } from "../commands.ts";

const script = async (shell: string): Promise<string> => (await runInProcess(["completion", shell])).stdout;

describe.each(["bash", "zsh", "fish"])("%s", (shell) => {
  test("has every command with its options", async () => {
    const text = await script(shell);
    for (const command of await commandTable.loadAll()) {
      expect(text).toContain(command.name);
      for (const option of Object.keys(optionsOf(command))) expect(text).toMatch(new RegExp(`(--|-l )${option}\\b`));
    }
  });
});

/** What bash proposes after a line. */
async function propose(...words: string[]): Promise<string[]> {
  const setUp = `${await script("bash")}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _dxproof; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", setUp], { encoding: "utf8" }).trim().split("\n");
}

describe("in bash", () => {
  test.each<[string[], string[]]>([
    [["dxproof", "hi"], ["history"]],
    [["dxproof", "release", "v"], ["verify"]],
    [
      ["dxproof", "code", "--da"],
      ["--date-column", "--date"],
    ],
    [
      ["dxproof", "code", "--format", ""],
      ["text", "json", "csv"],
    ],
    [["dxproof", "search", "--format", "j"], ["json"]],
    [["dxproof", "diff", "--with"], ["--within"]],
  ])("%j", async (words, proposed) => {
    expect(await propose(...words)).toEqual(proposed);
  });

  test("files where a file is wanted", async () => {
    expect(await propose("dxproof", "code", "package.js")).toEqual(["package.json"]);
    expect(await propose("dxproof", "diff", "--codes", "package.js")).toEqual(["package.json"]);
  });
});
