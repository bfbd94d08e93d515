import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFolder } from "../../package-folder.ts";
import { parseOfficialDownloads } from "./official-downloads.ts";
import { SourceFormatError } from "./source-format-error.ts";

const file = "official-downloads.tsv";
const shipped = readFileSync(join(packageFolder, "data/sources", file), "utf8");

test("every address is one of CMS, and those of FY2027 have their sums", () => {
  const downloads = parseOfficialDownloads(shipped, file);
  for (const { address } of downloads)
    expect(address).toMatch(/^https:\/\/www\.cms\.gov\/files\/zip\/[a-z0-9-]+\.zip$/);
  const known = downloads.filter(({ fiscalYear }) => fiscalYear === 2027);
  expect(known.map(({ what }) => what)).toEqual(["tables", "descriptions", "conversion", "poa-exempt", "addenda"]);
  expect(known.every(({ sha256 }) => sha256 !== undefined)).toBe(true);
});

test.each([
  ["a sum that is none", shipped.replace(/[0-9a-f]{64}/, "0123")],
  ["an address twice", `${shipped}${shipped.split("\n").at(-2)}\n`],
  ["another scheme", shipped.replace("https://", "file://")],
])("%s is refused", (_what, text) => {
  expect(() => parseOfficialDownloads(text, file)).toThrow(SourceFormatError);
});
