import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { bare, dotted, readCode } from "./code-text.ts";
import { explainUnknown } from "./explain-unknown.ts";
import type { CodeStanding, KnownCodes } from "./known-codes.ts";
import { nearestCodes } from "./near-misses.ts";

const file = resolve(import.meta.dirname, "../../../../shared/icd10cm/fy2026-april/icd10c-tabular-April-1-2026.xml.gz");

interface Entry {
  code: string;
  seventh: string[];
  readonly children: string[];
}

interface Release extends KnownCodes {
  readonly valid: readonly string[];
  readonly names: readonly string[];
}

/** Read here by itself, so that a fault of the catalogue's own parser shows. */
function readRelease(): Release {
  const standing = new Map<string, CodeStanding>();
  const entries = new Map<string, Entry>();
  const open: Entry[] = [];
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    if (name === "diag") open.push({ code: "", seventh: [...(open.at(-1)?.seventh ?? [])], children: [] });
    const entry = open.at(-1);
    if (name === "sevenChrDef" && entry !== undefined) entry.seventh = [];
    if (name === "extension") entry?.seventh.push(String(attributes.char));
  });
  parser.on("text", (more) => {
    text += more;
  });
  parser.on("closetag", ({ name }) => {
    const entry = open.at(-1);
    if (entry === undefined) return;
    if (name === "name") {
      entry.code = text.trim();
      open.at(-2)?.children.push(entry.code);
    }
    if (name !== "diag") return;
    open.pop();
    entries.set(entry.code, entry);
    const isComplete = entry.children.length === 0 && entry.seventh.length === 0;
    standing.set(entry.code, isComplete ? "valid" : "header");
    if (entry.children.length > 0) return;
    for (const seventh of entry.seventh) standing.set(dotted(bare(entry.code).padEnd(6, "X") + seventh), "valid");
  });
  parser.write(gunzipSync(readFileSync(file)).toString("utf8")).close();
  return {
    standing: (code) => standing.get(code),
    seventhCharacters: (code) => {
      const entry = entries.get(code);
      return entry === undefined || entry.children.length > 0 || entry.seventh.length === 0 ? undefined : entry.seventh;
    },
    children: (code) => entries.get(code)?.children ?? [],
    valid: [...standing].filter(([, is]) => is === "valid").map(([code]) => code),
    names: [...standing.keys()],
  };
}

describe.skipIf(!existsSync(file))("the whole Tabular List of FY2026", () => {
  const release = existsSync(file) ? readRelease() : undefined;
  if (release === undefined) return;
  const some = release.valid.filter((_, at) => at % 199 === 0);

  test("has the codes that its 7th characters make", () => {
    expect(release.valid.length).toBe(74_795);
  });

  test("every code and header reads as itself, with and without its dot", () => {
    for (const code of release.names) {
      const expected = { kind: "code", code };
      if (readCode(code).kind !== "code" || JSON.stringify(readCode(bare(code))) !== JSON.stringify(expected)) {
        expect(readCode(bare(code))).toEqual(expected);
      }
    }
  });

  /** The slips of some codes that are no code themselves, and how many of them lead back. */
  function led(slipsOf: (characters: string) => readonly string[]): { slips: number; back: number } {
    const count = { slips: 0, back: 0 };
    for (const code of some) {
      for (const slip of slipsOf(bare(code))) {
        if (release?.standing(dotted(slip)) !== undefined || release === undefined) continue;
        const near = nearestCodes(slip, release).map((miss) => miss.code);
        count.slips++;
        if (near.includes(code)) count.back++;
        if (explainUnknown(slip, release) === "") expect(slip).toBe("explained");
      }
    }
    return count;
  }

  // A slip can be nearer to another code than to the one it came from: T22691XA is T22.691A with a placeholder too many.
  test.each<[string, number, (characters: string) => readonly string[]]>([
    [
      "two characters exchanged",
      0.99,
      (c) => pairs(c).map((at) => c.slice(0, at) + (c[at + 1] ?? "") + c[at] + c.slice(at + 2)),
    ],
    ["placeholders left out", 1, (c) => [c.replace(/(?<=.)X+/, ""), c.replace(/(?<=.)X/, "")]],
    ["a placeholder too many", 1, (c) => [c.replace(/(?<=.)X/, "XX")]],
    ["0 typed as O", 1, (c) => [c.slice(0, 1) + c.slice(1).replaceAll("0", "O")]],
    ["1 typed as I", 1, (c) => [c.slice(0, 1) + c.slice(1).replace("1", "I")]],
    ["a character typed twice", 0.99, (c) => pairs(c).map((at) => c.slice(0, at) + c[at] + c.slice(at))],
  ])("%s: at least %d lead back", (_name, least, slipsOf) => {
    const { slips, back } = led(slipsOf);
    expect(slips).toBeGreaterThan(50);
    expect(back / slips).toBeGreaterThanOrEqual(least);
  });
});

function pairs(characters: string): number[] {
  return [...characters.slice(1)].map((_, at) => at);
}
