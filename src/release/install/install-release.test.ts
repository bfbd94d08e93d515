import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serveFiles } from "../../../test/file-server.ts";
import { smallAlphabetic, smallNeoplasms } from "../../../test/small-index.ts";
import { type SmallInstall, smallInstall, wholeList } from "../../../test/small-install.ts";
import { tabularXml } from "../../../test/tabular-xml.ts";
import { ColumnFile, tiedTo, writeColumnFile } from "../../catalog/binary/column-file.ts";
import { readInstalled } from "../../installed-folder.ts";
import { loadCatalog } from "../../load-catalog.ts";
import { indexWalk } from "../../operations/index-walk.ts";
import { nodeDisk } from "./generations.ts";
import { type InstallReport, installRelease } from "./install-release.ts";
import type { InstallWatch } from "./install-watch.ts";
import { removeParts } from "./remove-parts.ts";

const csv =
  "RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code\n1,P,0,Pain,,,(s),M54.9\n2,Z,0,Zymotic,condition,,,\n";

let place: SmallInstall;
beforeEach(() => {
  place = smallInstall();
});
afterEach(() => place.remove());

const install = (sources: readonly string[], watch: Partial<InstallWatch> = {}): Promise<InstallReport> =>
  installRelease(sources, place, { progress: () => {}, ...watch });
const took = ({ took: taken }: InstallReport): readonly string[] =>
  taken.map(({ part, fiscalYear }) => `${part} ${fiscalYear}`).toSorted();
const reasonOf = ({ left }: InstallReport, name: string): string =>
  left.find(({ file }) => file.endsWith(name))?.reason ?? "was not left";
const codeOf = (...path: string[]): string | undefined =>
  indexWalk.run(loadCatalog(place.folder), indexWalk.read({ path }, { date: "2026-05-01" })).code;
const xml = (text: string): string => text.replace("<ICD10CM.index>", '<?xml version="1.0"?>\n<ICD10CM.index>');
const tabular = (fiscalYear: number, changes: Parameters<typeof wholeList>[1] = {}): string =>
  tabularXml(wholeList(fiscalYear, changes));
/** All that a reader sees of a folder. */
const state = (): unknown => {
  const { folder = "", parts } = readInstalled(place.folder) ?? {};
  return [
    parts,
    folder === "" ? [] : readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  ];
};

describe("a folder", () => {
  test("what is recognised is taken, by content; the rest is left, with the reason", async () => {
    place.put("a/anything.dat", smallAlphabetic);
    place.put("a/b/neoplasm.xml.gz", gzipSync(smallNeoplasms));
    place.put("fy2025/index.csv", csv);
    place.put("notes.md", "# Notes");
    place.put("table.xlsx", zipSync({ "xl/workbook.xml": strToU8("<x/>") }));
    place.put("book.pdf", "%PDF-1.7");
    place.put("same.xml", tabular(2026));
    place.put("part.xml", tabular(2026).replace(/<chapter><name>22<[\s\S]*<\/chapter>/, ""));
    place.put("addenda.xml", '<?xml version="1.0"?>\n<ICD10CM.index isAddenda="true"></ICD10CM.index>');
    place.put(".hidden", smallAlphabetic);
    const files = join(place.put("x", ""), "..");
    symlinkSync(files, join(files, "circle"));
    const report = await install([files]);
    expect(took(report)).toEqual(["index 2025", "index 2026", "neoplasm 2026"]);
    expect(report.left).toHaveLength(7);
    expect(reasonOf(report, "part.xml")).toBe("refused: it has 21 of 22 chapters (missing: 22)");
    expect(reasonOf(report, "same.xml")).toContain("already in the catalogue");
    expect(reasonOf(report, "table.xlsx")).toContain("the text file beside it");
    expect(report.wrote.map(({ name }) => name).toSorted()).toEqual([
      "index-fy2025.bin",
      "index-fy2026.bin",
      "search.bin",
    ]);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.6");
    const { release } = loadCatalog(place.folder).catalogs.on("2026-11-01");
    expect(release).toMatchObject({
      parts: ["codes", "tabular", "index", "neoplasm"],
      carriedForward: ["tabular", "index", "neoplasm"],
    });
  });

  test("with nothing of a release: nothing is written", async () => {
    const report = await install([place.put("notes.md", "# Notes")]);
    expect([report.took, report.wrote, existsSync(join(place.folder, "current"))]).toEqual([[], [], false]);
  });

  test("of an index that is there twice, the XML file is taken", async () => {
    place.put("2026.csv", csv);
    const report = await install([join(place.put("index.xml", smallAlphabetic), "..")]);
    expect([took(report), reasonOf(report, "2026.csv")]).toEqual([
      ["index 2026"],
      expect.stringContaining("was taken from"),
    ]);
  });

  test("a table whose year no name gives is left", async () => {
    expect(reasonOf(await install([place.put("index.csv", csv)]), "index.csv")).toContain("fiscal year");
  });
});

describe("a zip archive", () => {
  test("is opened, and archives in it", async () => {
    const inner = zipSync({ "deep/neoplasm.xml": strToU8(smallNeoplasms), "__MACOSX/x": strToU8(smallAlphabetic) });
    const outer = zipSync({ "index.xml": strToU8(smallAlphabetic), "inner.zip": inner });
    const report = await install([place.put("all.zip", outer)]);
    expect(took(report)).toEqual(["index 2026", "neoplasm 2026"]);
    expect(
      readInstalled(place.folder)
        ?.parts.map(({ file }) => file)
        .toSorted(),
    ).toEqual(["all.zip/index.xml", "all.zip/inner.zip/deep/neoplasm.xml"]);
  });

  test.each<[string, () => Uint8Array]>([
    ["cut", () => zipSync({ "index.xml": strToU8(smallAlphabetic) }).subarray(0, -40)],
    ["that leaves its folder", () => zipSync({ "../index.xml": strToU8(smallAlphabetic) })],
    ["that is a bomb", () => zipSync({ "index.xml": new Uint8Array(9_000_000) })],
  ])("%s is refused, and what is installed stays", async (_what, archive) => {
    await install([place.put("index.xml", smallAlphabetic)]);
    const before = state();
    await expect(install([place.put("neoplasm.xml", smallNeoplasms), place.put("bad.zip", archive())])).rejects.toThrow(
      "bad.zip: is ",
    );
    expect(state()).toEqual(before);
  });
});

describe("what was installed before", () => {
  test("stays, but for what comes anew", async () => {
    await install([place.put("index.xml", smallAlphabetic)]);
    await install([place.put("neoplasm.xml", smallNeoplasms)]);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.6");
    expect(loadCatalog(place.folder).alphabeticIndex?.parts.map(({ kind }) => kind)).toEqual([
      "alphabetic",
      "neoplasm",
    ]);
    expect(reasonOf(await install([place.put("index.xml", smallAlphabetic)]), "index.xml")).toContain(
      "installed already",
    );
    const { took: again } = await install([place.put("index.xml", smallAlphabetic.replaceAll("M54.6", "M54.9"))]);
    expect(again[0]?.isReplacement).toBe(true);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.9");
  });

  test("by an earlier version, as loose files, is taken over", async () => {
    await install([place.put("index.xml", smallAlphabetic)]);
    const index = readFileSync(join(readInstalled(place.folder)?.folder ?? "", "index-fy2026.bin"));
    await removeParts({ fiscalYears: [2026], parts: [] }, place, { progress: () => {} });
    writeFileSync(join(place.folder, "index-fy2026.bin"), index);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.6");
    await install([place.put("neoplasm.xml", smallNeoplasms)]);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.6");
    expect(readdirSync(place.folder)).not.toContain("index-fy2026.bin");
  });

  test.each<[string, (whole: Buffer) => Uint8Array]>([
    ["cut", (whole) => whole.subarray(0, whole.length - 30)],
    ["altered", (whole) => Buffer.from(whole.toString("latin1").replace("<code>R52", "<code>what"), "latin1")],
    ["no UTF-8", (whole) => Buffer.concat([whole.subarray(0, 300), Buffer.from([0xff]), whole.subarray(300)])],
    ["a cut gzip file", (whole) => gzipSync(whole).subarray(0, -20)],
  ])("stays as it is when a file is %s", async (_name, spoil) => {
    await install([place.put("index.xml", xml(smallAlphabetic))]);
    const before = state();
    const spoilt = install([
      place.put("neoplasm.xml", smallNeoplasms),
      place.put("spoilt.xml", spoil(Buffer.from(xml(smallAlphabetic)))),
    ]);
    const report = await spoilt.catch((error: unknown) => error as Error);
    // A gzip file that is cut is not known for what it is: it is left, and the other taken.
    if (report instanceof Error) {
      expect(report.name).toBe("SourceFormatError");
      expect(state()).toEqual(before);
    } else expect(took(report)).toEqual(["neoplasm 2026"]);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.6");
  });

  test("stays as it is when the disk is full, or the user interrupts, at any step", async () => {
    await install([place.put("index.xml", smallAlphabetic)]);
    const before = state();
    const next = place.put("neoplasm.xml", smallNeoplasms);
    const full = {
      ...nodeDisk,
      write: () => {
        throw Object.assign(new Error("full"), { code: "ENOSPC" });
      },
    };
    await expect(install([next], { disk: full })).rejects.toThrow("full");
    expect(state()).toEqual(before);
    for (const step of ["reading", "compiling the indexes", "compiling the search", "writing"]) {
      const user = new AbortController();
      const progress = (told: string): void => {
        if (told.startsWith(step)) user.abort();
      };
      await expect(install([next], { signal: user.signal, progress })).rejects.toThrow(
        "interrupted: nothing was changed",
      );
      expect(state()).toEqual(before);
    }
    expect(readdirSync(place.folder).filter((name) => name.startsWith("."))).toEqual([]);
    expect(took(await install([next]))).toEqual(["neoplasm 2026"]);
  });

  test("is compiled again when nothing is named", async () => {
    await install([place.put("index.xml", smallAlphabetic)]);
    const { wrote } = await install([]);
    expect(wrote.map(({ name }) => name)).toEqual(["index-fy2026.bin", "search.bin"]);
    expect(codeOf("Pain", "thoracic spine")).toBe("M54.6");
  });
});

test("what was installed for another version of the package says so, and is compiled again", async () => {
  await install([place.put("index.xml", smallAlphabetic)]);
  const [codes, notes, written] = ["codes.bin", "notes.bin", "written.bin"].map((name) => join(place.folder, name));
  const other = { ...new ColumnFile(readFileSync(codes ?? ""), "codes.bin").all(), more: Uint8Array.of(1) };
  const bytes = writeColumnFile(other);
  writeFileSync(codes ?? "", bytes);
  for (const path of [notes ?? "", written ?? ""]) {
    const { companion: _, ...columns } = new ColumnFile(readFileSync(path), path).all();
    writeFileSync(path, writeColumnFile(tiedTo(bytes, columns)));
  }
  expect(() => loadCatalog(place.folder).searchIndex).toThrow('"dxproof release install" compiles it again');
  await install([]);
  expect(loadCatalog(place.folder).searchIndex.terms.length).toBeGreaterThan(0);
});

test("nothing named and nothing installed", async () => {
  await expect(install([])).rejects.toThrow("install what?");
});

describe("addresses", () => {
  test("are fetched, installed, and their archives deleted", async () => {
    const server = await serveFiles({
      "/files/zip/2026-index.zip": { bytes: zipSync({ "index.xml": strToU8(smallAlphabetic) }) },
    });
    try {
      const address = `${server.origin}/files/zip/2026-index.zip`;
      expect(took(await install([address]))).toEqual(["index 2026"]);
      expect(readInstalled(place.folder)?.parts[0]?.address).toBe(address);
      expect(readdirSync(join(place.folder, "downloads"))).toEqual([]);
      await expect(install([`${server.origin}/none.zip`])).rejects.toThrow("404");
    } finally {
      await server.close();
    }
  });

  test("of a fiscal year are known, or it is said which are", async () => {
    await expect(install(["2031"])).rejects.toThrow(
      "no official addresses are known for FY2031 (known: 2025, 2026, 2027)",
    );
  });

  test("a year's archives are fetched with their sums", async () => {
    const archive = zipSync({ "index.xml": strToU8(smallAlphabetic) });
    const sum = createHash("sha256").update(archive).digest("hex");
    const server = await serveFiles({
      "/files/zip/2026-index.zip?2026": { bytes: archive },
      "/files/zip/2026-index.zip?2025": { bytes: archive },
    });
    try {
      const heading = "fiscal_year\twhat\taddress\tsha256\tnote";
      const row = (year: number, what: string, sha256: string): string =>
        `${year}\t${what}\t${server.origin}/files/zip/${what === "addenda" ? "none" : "2026-index"}.zip?${year}\t${sha256}\tx\n`;
      const rows = [row(2026, "tables", sum), row(2026, "addenda", sum), row(2025, "tables", "0".repeat(64))];
      writeFileSync(join(place.data, "sources", "official-downloads.tsv"), `${heading}\n${rows.join("")}`);
      await expect(install(["2025"])).rejects.toThrow("is not the file that is known");
      expect(took(await install(["2026"]))).toEqual(["index 2026"]);
    } finally {
      await server.close();
    }
  });
});
