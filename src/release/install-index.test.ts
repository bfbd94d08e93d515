import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { smallAlphabetic, smallNeoplasms } from "../../test/small-index.ts";
import { loadCatalog } from "../load-catalog.ts";
import { indexWalk } from "../operations/index-walk.ts";
import { installIndexes } from "./install-index.ts";
import { SourceFormatError } from "./parsers/source-format-error.ts";

const csv = "RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code\n1,P,0,Pain,,,(s),R52\n2,Z,0,Zymotic,condition,,,\n";

let folder = "";
let files = "";
let catalog = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dxproof-"));
  files = join(folder, "files");
  catalog = join(folder, "catalog");
  mkdirSync(files);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(files, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const installed = (): readonly string[] => readdirSync(catalog).toSorted();
const codeOf = (...path: string[]): string | undefined => {
  const input = indexWalk.read({ path }, { date: "2026-05-01" });
  return indexWalk.run(loadCatalog(catalog), input).code;
};

describe("a folder", () => {
  test("what is recognised is taken, by content; the rest is left, with the reason", () => {
    put("a/anything.dat", smallAlphabetic);
    put("a/b/neoplasm.xml.gz", gzipSync(smallNeoplasms));
    put("fy2025/index.csv", csv);
    put("notes.md", "# Notes");
    put("all.zip", "PK\u0003\u0004rest");
    put("order.txt", "00001 A00     0 Cholera");
    put("tabular.xml", '<?xml version="1.0"?>\n<ICD10CM.tabular><version>2026</version></ICD10CM.tabular>');
    put("addenda.xml", '<?xml version="1.0"?>\n<ICD10CM.index isAddenda="true"></ICD10CM.index>');
    put(".hidden", smallAlphabetic);
    symlinkSync(files, join(files, "circle"));
    const { took, left, wrote } = installIndexes([files, "https://www.cms.gov/files/zip/x.zip"], catalog);
    expect(took.map(({ kind, fiscalYear }) => `${fiscalYear} ${kind}`).toSorted()).toEqual([
      "2025 alphabetic",
      "2026 alphabetic",
      "2026 neoplasm",
    ]);
    expect(left.map(({ what }) => what).toSorted()).toEqual(
      ["URL", "Tabular List", "addenda of an index", "order file", "unknown", "zip archive"].toSorted(),
    );
    expect(left.every(({ reason }) => reason !== "")).toBe(true);
    expect(wrote.map(({ name }) => name)).toEqual(["index-fy2025.bin", "index-fy2026.bin"]);
    expect(installed()).toEqual(["index-fy2025.bin", "index-fy2026.bin"]);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.6");
  });

  test("with nothing of a release: nothing is written", () => {
    put("notes.md", "# Notes");
    expect(installIndexes([files], catalog)).toMatchObject({ took: [], wrote: [] });
    expect(() => installed()).toThrow("ENOENT");
  });

  test("of an index that is there twice, the XML file is taken", () => {
    put("2026.csv", csv);
    put("index.xml", smallAlphabetic);
    const { took, left } = installIndexes([files], catalog);
    expect([took.length, left.length, left[0]?.file.endsWith("2026.csv")]).toEqual([1, 1, true]);
  });

  test("a table whose year no name gives is left", () => {
    const { took, left } = installIndexes([put("index.csv", csv)], catalog);
    expect([took, left[0]?.reason]).toEqual([[], expect.stringContaining("fiscal year")]);
  });
});

describe("what was installed before", () => {
  test("stays, but for what comes anew", () => {
    installIndexes([put("index.xml", smallAlphabetic)], catalog);
    const { wrote } = installIndexes([put("neoplasm.xml", smallNeoplasms)], catalog);
    expect(wrote).toMatchObject([{ name: "index-fy2026.bin", parts: ["alphabetic", "neoplasm"] }]);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.6");
    expect(codeOf("Osteoma", "skull")).toBe("D16.4");
    installIndexes([put("index.xml", smallAlphabetic.replaceAll("M54.6", "M54.9"))], catalog);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.9");
  });

  test.each<[string, (whole: Uint8Array) => Uint8Array]>([
    ["cut", (whole) => whole.subarray(0, whole.length - 30)],
    [
      "altered",
      (whole) => Buffer.from(Buffer.from(whole).toString("latin1").replace("<code>R52", "<code>what"), "latin1"),
    ],
    ["no UTF-8", (whole) => Buffer.concat([whole.subarray(0, 300), Buffer.from([0xff]), whole.subarray(300)])],
    ["a cut gzip file", (whole) => gzipSync(whole).subarray(0, -20)],
  ])("stays as it is when a file is %s", (_name, spoil) => {
    const whole = Buffer.from(smallAlphabetic.replace("<ICD10CM.index>", '<?xml version="1.0"?>\n<ICD10CM.index>'));
    installIndexes([put("index.xml", whole)], catalog);
    const before = readFileSync(join(catalog, "index-fy2026.bin"));
    put("neoplasm.xml", smallNeoplasms);
    put("spoilt.xml", spoil(whole));
    let report: ReturnType<typeof installIndexes> | undefined;
    try {
      report = installIndexes([join(files, "spoilt.xml")], catalog);
    } catch (error) {
      expect(error).toBeInstanceOf(SourceFormatError);
    }
    expect(report?.took ?? []).toEqual([]);
    expect(readFileSync(join(catalog, "index-fy2026.bin")).equals(before)).toBe(true);
    expect(installed()).toEqual(["index-fy2026.bin"]);
  });

  test("a table cut between two rows is refused", () => {
    const cut = csv.slice(0, csv.indexOf("2,Z"));
    expect(() => installIndexes([put("2025.csv", cut)], catalog)).toThrow("up to the letter Z");
    expect(() => installed()).toThrow("ENOENT");
  });
});
