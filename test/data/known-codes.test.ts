import { describe, expect, test } from "vitest";
import type { CodeStatus } from "../../src/catalog/code-entry.ts";
import { historyOf, successorsOn } from "../../src/catalog/code-history.ts";
import { codesNamed, isMeant, notesNaming, notesOf } from "../../src/catalog/code-notes.ts";
import { excludes1Between, exclusionsOf } from "../../src/catalog/exclusions.ts";
import { loadCatalog } from "../../src/load-catalog.ts";
import { code as codeOperation } from "../../src/operations/code.ts";

/* What a coder would look up to see whether the catalogue can be trusted. Facts of the official files, by hand. */

const classification = loadCatalog();
const { catalogs } = classification;
const { data } = catalogs;

function ordinal(code: string): number {
  return catalogs.on("2026-11-22").require(code).ordinal;
}

function named(ordinals: readonly number[]): readonly string[] {
  return ordinals.map((one) => data.codes.code(one));
}

describe("status on a date of service", () => {
  test.each<[string, string, CodeStatus, string]>([
    ["M54.6", "2015-10-01", "valid", "a code from the first day on"],
    ["M54.6", "2026-11-22", "valid", "and still one"],
    ["M54.5", "2021-09-30", "valid", "low back pain, its last day"],
    ["M54.5", "2021-10-01", "incomplete", "a header since"],
    ["M54.50", "2021-09-30", "not-yet-effective", "one of its three codes"],
    ["M54.50", "2021-10-01", "valid", "from its first day"],
    ["U07.1", "2020-03-31", "not-yet-effective", "COVID-19"],
    ["U07.1", "2020-04-01", "valid", "came in the middle of a fiscal year"],
    ["J12.82", "2020-12-31", "not-yet-effective", "pneumonia due to COVID-19"],
    ["J12.82", "2021-01-01", "valid", "came on January 1"],
    ["M35.8", "2020-12-31", "valid", "ended on December 31"],
    ["M35.8", "2021-01-01", "incomplete", "and was a header the next day"],
    ["M35.81", "2020-12-31", "not-yet-effective", "MIS"],
    ["M35.81", "2021-01-01", "valid", "MIS"],
    ["Z28.3", "2022-03-31", "valid", "underimmunization, its last day"],
    ["Z28.3", "2022-04-01", "incomplete", "a header in the middle of a fiscal year"],
    ["Z28.310", "2022-04-01", "valid", "unvaccinated for COVID-19"],
    ["Z59.1", "2023-04-01", "incomplete", "inadequate housing"],
    ["H54.512A", "2017-09-30", "not-yet-effective", "low vision, category 2"],
    ["H54.512A", "2017-10-01", "valid", "seven characters, and no 7th character of encounter"],
    ["H54.512A", "2021-03-01", "valid", "below H54.511 in the list of FY2021"],
    ["H54.512", "2021-03-01", "not-yet-effective", "which had no H54.512"],
    ["H54.512", "2025-03-01", "incomplete", "unlike later lists"],
    ["S06.1X7A", "2026-11-22", "valid", "death before regaining consciousness: the initial encounter"],
    ["S06.1X7D", "2026-11-22", "retired", "takes no subsequent encounter"],
    ["S06.1X7D", "2017-09-30", "valid", "but did until FY2017"],
    ["S06.0XA", "2026-11-22", "incomplete", "the A is a 6th character"],
    ["S06.0XAA", "2026-11-22", "valid", "with its 7th"],
    ["S06.0XAA", "2022-09-30", "not-yet-effective", "loss of consciousness status unknown came in FY2023"],
    ["S29.012", "2026-11-22", "incomplete", "a strain of the thorax lacks its 7th character"],
    ["S29.012A", "2026-11-22", "valid", "and is complete with it"],
    ["T07", "2017-09-30", "valid", "a code of three characters"],
    ["T07", "2017-10-01", "incomplete", "until it took a 7th character"],
    ["T07.XXXA", "2017-10-01", "valid", "behind three placeholders"],
    ["T52.8X1A", "2026-09-30", "valid", "organic solvents, accidental"],
    ["T52.8X1A", "2026-10-01", "retired", "split in FY2027"],
    ["T52.811A", "2026-10-01", "valid", "into three"],
    ["S23.420A", "2026-10-01", "retired", "deleted, with nothing in its place"],
    ["R05", "2021-10-01", "incomplete", "cough"],
    ["F32.A", "2021-10-01", "valid", "depression, unspecified"],
    ["J47.9", "2026-11-22", "valid", "bronchiectasis"],
    ["J4A.0", "2023-09-30", "not-yet-effective", "its block ends with it by name"],
    ["QA0.0101", "2025-10-01", "valid", "the category after Q99"],
    ["I48.2", "2019-09-30", "valid", "chronic atrial fibrillation"],
    ["I48.2", "2019-10-01", "incomplete", "before any list at hand"],
  ])("%s on %s: %s (%s)", (code, date, status) => {
    const entry = catalogs.on(date).require(code);
    expect(entry.status).toBe(status);
    expect(catalogs.isValidForSubmission(code, date)).toBe(status === "valid");
    expect(catalogs.isValidForSubmission(code.replace(".", ""), date)).toBe(status === "valid");
  });

  test.each(["M54.A6", "M54.60", "A00-A09", "S29.012X", "T07.A", "W21.9A", "B12", "724.1", "m54.6"])(
    "%s is no code of any release",
    (text) => {
      expect(catalogs.on("2026-11-22").find(text)).toBeUndefined();
      expect(catalogs.isValidForSubmission(text, "2026-11-22")).toBe(false);
    },
  );
});

describe("history", () => {
  test("M54.5 was a code until 2021-09-30 and is a header since, replaced by the three below it", () => {
    expect(historyOf(data, ordinal("M54.5"))).toEqual({
      firstDay: "2015-10-01",
      lastDay: "2021-09-30",
      replacedBy: ["M54.50", "M54.51", "M54.59"],
      replaces: [],
      retitled: [],
      header: { firstDay: "2021-10-01" },
    });
    expect(historyOf(data, ordinal("M54.50"))).toMatchObject({ firstDay: "2021-10-01", replaces: ["M54.5"] });
    expect(catalogs.on("2026-11-22").require("M54.5").completions.map(String)).toEqual(["M54.50", "M54.51", "M54.59"]);
  });

  test("T52.8X1A ended on 2026-09-30; three codes take its cases", () => {
    const { lastDay, replacedBy } = historyOf(data, ordinal("T52.8X1A"));
    expect([lastDay, replacedBy]).toEqual(["2026-09-30", ["T52.811A", "T52.821A", "T52.891A"]]);
    const day = catalogs.on("2026-10-01").day;
    expect(named(successorsOn(data, ordinal("T52.8X1A"), day))).toEqual(["T52.811A", "T52.821A", "T52.891A"]);
    expect(historyOf(data, ordinal("T52.811A"))).toMatchObject({ firstDay: "2026-10-01", replaces: ["T52.8X1A"] });
  });

  test("S23.420A ended with nothing in its place", () => {
    expect(historyOf(data, ordinal("S23.420A"))).toMatchObject({ lastDay: "2026-09-30", replacedBy: [] });
  });

  test("U07.1 came on 2020-04-01, a day on which releases change", () => {
    expect(historyOf(data, ordinal("U07.1")).firstDay).toBe("2020-04-01");
    expect(catalogs.updateDays()).toContain("2020-04-01");
    expect(catalogs.on("2020-05-01").release.effective).toBe("2020-04-01");
    expect(catalogs.on("2020-03-31").release.effective).toBe("2019-10-01");
  });

  test("a code of FY2016 that ended before any list names its successors from the conversion table", () => {
    expect(historyOf(data, ordinal("O00.0"))).toMatchObject({
      lastDay: "2016-09-30",
      replacedBy: ["O00.00", "O00.01"],
    });
  });
});

describe("titles", () => {
  const titleOn = (code: string, date: string): string | undefined => catalogs.on(date).require(code).title;

  test.each([
    ["M54.6", "2026-11-22", "Pain in thoracic spine"],
    ["S29.012A", "2026-11-22", "Strain of muscle and tendon of back wall of thorax, initial encounter"],
    ["M54.5", "2021-09-30", "Low back pain"],
    ["M35.00", "2026-11-22", "Sjögren syndrome, unspecified"],
    ["H54.511", "2021-03-01", "Low vision, right eye, category 1-2"],
    [
      "S82.101B",
      "2026-11-22",
      "Unspecified fracture of upper end of right tibia, initial encounter for open fracture type I or II",
    ],
    [
      "O36.0120",
      "2026-11-22",
      "Maternal care for anti-D [Rh] antibodies, second trimester, not applicable or unspecified",
    ],
    ["U07.1", "2020-04-01", "COVID-19"],
  ])("%s on %s: %s", (code, date, title) => {
    expect(titleOn(code, date)).toBe(title);
  });

  test("retitled between FY2021 and FY2025: the days between which it happened, and the nearest title", () => {
    expect(historyOf(data, ordinal("A77.41")).retitled).toEqual([
      {
        after: "2021-09-30",
        before: "2025-04-01",
        from: "Ehrlichiosis chafeensis [E. chafeensis]",
        to: "Ehrlichiosis chaffeensis [E. chaffeensis]",
      },
    ]);
    expect(titleOn("A77.41", "2021-10-01")).toBe("Ehrlichiosis chafeensis [E. chafeensis]");
    expect(titleOn("A77.41", "2024-10-01")).toBe("Ehrlichiosis chaffeensis [E. chaffeensis]");
  });

  test("retitled between FY2025 and FY2026: every day of FY2026 has the title of FY2026", () => {
    const [before, after] = [
      "Cutaneous abscess of back [any part, except buttock]",
      "Cutaneous abscess of back [any part, except buttock and flank]",
    ];
    expect(titleOn("L02.212", "2025-09-30")).toBe(before);
    for (const date of ["2025-10-01", "2025-11-01", "2026-03-31", "2026-04-01"])
      expect(titleOn("L02.212", date)).toBe(after);
    expect(historyOf(data, ordinal("L02.212")).retitled).toMatchObject([
      { after: "2025-09-30", from: before, to: after },
    ]);
  });

  test.each([
    [
      "L02.232",
      "Carbuncle of back [any part, except buttock]",
      "Carbuncle of back [any part, except buttock and flank]",
    ],
    [
      "L03.312",
      "Cellulitis of back [any part except buttock]",
      "Cellulitis of back [any part except buttock and flank]",
    ],
    [
      "L03.322",
      "Acute lymphangitis of back [any part except buttock]",
      "Acute lymphangitis of back [any part except buttock and flank]",
    ],
    ["Z29.14", "Encounter for prophylactic rabies immune globin", "Encounter for prophylactic rabies immune globulin"],
  ])("%s was retitled on 2026-10-01", (code, from, to) => {
    expect(historyOf(data, ordinal(code)).retitled).toEqual([{ day: "2026-10-01", from, to }]);
    expect([titleOn(code, "2026-09-30"), titleOn(code, "2026-10-01")]).toEqual([from, to]);
  });

  test("320 codes that ended before FY2021 have no title, and the answer says why", () => {
    const { codes } = data;
    const untitled = Array.from({ length: codes.size }, (_, i) => i).filter((at) => {
      const first = codes.firstDay(at);
      return first !== undefined && data.titles.title(at, first) === undefined;
    });
    expect(untitled).toHaveLength(320);
    expect(untitled.every((at) => (codes.lastDay(at) ?? Infinity) < catalogs.on("2020-10-01").day)).toBe(true);
    expect(named(untitled)).toEqual(expect.arrayContaining(["S02.10XA", "S06.0X2A"]));
    const answer = codeOperation.run(classification, { code: "S06.0X2A", date: "2016-05-01" });
    expect(answer).toMatchObject({ status: "valid", validForSubmission: true });
    expect(answer).not.toHaveProperty("title");
    expect(answer.why).toMatch(/no official list .* has its title: it ended before the first of them \(FY2021\)/);
  });
});

describe("7th characters", () => {
  test.each([
    ["S29.012", "ADS"],
    ["S29.012A", "ADS"],
    ["S06.1X7", "A"],
    ["S06.1X7A", "A"],
    ["S06.1X6", "ADS"],
    ["S82.101", "ABCDEFGHJKMNPQRS"],
    ["S12.8", "ADS"],
    ["S12.9", "ADS"],
    ["M80.08", "ADGKPS"],
    ["O36.012", "0123459"],
    ["E11.321", "1239"],
    ["H40.111", "01234"],
    ["M1A.00", "01"],
  ])("%s takes %s", (code, characters) => {
    const entry = catalogs.on("2026-11-22").require(code);
    expect(entry.seventhCharacters?.map(({ character }) => character).join("")).toBe(characters);
  });

  test.each(["M54.6", "H54.512A", "L98.A113", "QA0.0101", "Z86.0101", "E11.9"])("%s takes none", (code) => {
    expect(catalogs.on("2026-11-22").require(code).seventhCharacters).toBeUndefined();
  });

  test("an answer names no 7th character that would make an invalid code", () => {
    const answer = codeOperation.run(classification, { code: "S06.1X7", date: "2026-11-22" });
    expect(answer.completions?.map(({ code }) => code)).toEqual(["S06.1X7A"]);
    expect(answer.seventhCharacters?.map(({ character }) => character)).toEqual(["A"]);
    expect(answer.why).not.toContain("sequela");
  });
});

describe("notes", () => {
  const catalog = catalogs.on("2026-11-22");
  const between = (first: string, second: string): readonly string[] =>
    excludes1Between(catalog, ordinal(first), ordinal(second)).map(({ from }) => from);

  test("M54.6 has its own, its category's and its block's Excludes1 notes", () => {
    const excluded = notesOf(catalog, ordinal("M54.6"), "excludes1");
    expect(excluded.map(({ from, text, note }) => [from, text, codesNamed(catalog, note)])).toEqual([
      ["M54.6", "pain in thoracic spine due to intervertebral disc disorder (M51.-)", ["M51.-"]],
      ["M54", "psychogenic dorsalgia (F45.41)", ["F45.41"]],
      ["M50-M54", "current injury - see injury of spine by body region", []],
      ["M50-M54", "discitis NOS (M46.4-)", ["M46.4-"]],
    ]);
  });

  test.each([
    ["M54.6", "M51.34", ["M54.6"]],
    ["M54.6", "M51.360", ["M54.6"]],
    ["M54.6", "F45.41", ["M54"]],
    ["M54.50", "F45.41", ["M54"]],
    ["M54.6", "M46.44", ["M50-M54"]],
    // Named at M54.89, which stands under the note; M54.9 is named by neither.
    ["M54.6", "M54.89", ["M54.8"]],
    ["M54.6", "S29.012A", []],
    ["M54.6", "M54.2", []],
    ["M54.6", "G89.29", []],
    ["M54.6", "F45.42", []],
    ["M54.50", "S39.012A", ["M54.5"]],
    ["E10.9", "E11.9", ["E10", "E11"]],
    ["T88.7XXA", "T36.0X5A", []],
    ["T88.7XXA", "T80.0XXA", ["T88.7"]],
    ["T88.7XXA", "T88.6XXA", ["T88.7"]],
    ["T88.7XXA", "T88.8XXA", ["T88.7"]],
    ["T88.7XXA", "T88.9XXA", []],
    ["T88.7XXA", "QA0.0101", ["T88.7"]],
    ["T88.7XXA", "S29.012A", []],
  ])("Excludes1 between %s and %s: %j", (first, second, places) => {
    expect(between(first, second).toSorted()).toEqual(places);
    expect(between(second, first).toSorted()).toEqual(places);
  });

  test("the injury that M54.6 excludes by words alone is shown, and forbids nothing", () => {
    const notes = exclusionsOf(catalog, ordinal("M54.6"), "excludes1");
    const injury = notes.find(({ note }) => note.text.startsWith("current injury"));
    expect([injury?.from, injury?.covers(ordinal("S29.012A"))]).toEqual(["M50-M54", false]);
  });

  test("T88.7 asks for the drug: T36-T50 with fifth or sixth character 5, and no other code of T36-T50", () => {
    const asked = notesOf(catalog, ordinal("T88.7XXA"), "useAdditionalCode")[0];
    if (asked === undefined) throw new Error("no note at T88.7");
    expect(asked).toMatchObject({ from: "T88.7", isOwn: true });
    const [reference] = data.notes.references(asked.note);
    if (reference === undefined) throw new Error("no reference");
    const meant = ["T36.0X5A", "T36.95XA", "T50.995S"].map((code) => isMeant(catalog, reference, ordinal(code)));
    const others = ["T36.0X1A", "T36.0X6A", "T36.91XA", "T43.651A", "T50.991A", "T51.0X1A"];
    expect([meant, others.filter((code) => isMeant(catalog, reference, ordinal(code)))]).toEqual([
      [true, true, true],
      [],
    ]);
    expect(notesNaming(catalog, ordinal("T36.0X5A")).map(({ from }) => from)).toContain("T88.7");
    expect(notesNaming(catalog, ordinal("T36.0X1A")).map(({ from }) => from)).not.toContain("T88.7");
  });

  test("a range is a matter of position: J40-J4A ends with J47, C43-C44 holds C4A, M05-M14 holds M1A", () => {
    const within = (range: string, code: string): boolean => {
      const block = catalog.division("block", range);
      return block !== undefined && ordinal(code) >= block.from && ordinal(code) < block.end;
    };
    expect(["J40", "J4A.0", "J45.909", "J47.9"].map((code) => within("J40-J4A", code))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["J39.9", "J60"].map((code) => within("J40-J4A", code))).toEqual([false, false]);
    expect([within("C43-C44", "C4A.0"), within("M05-M14", "M1A.00X0"), within("M00-M25", "M17.0")]).toEqual([
      true,
      true,
      true,
    ]);
    expect(notesOf(catalog, ordinal("J47.9")).some(({ from }) => from === "J40-J4A")).toBe(true);
    expect(notesOf(catalog, ordinal("V43.52XA")).some(({ from }) => from === "V00-V99")).toBe(true);
  });

  test("the category, block and chapter of a code are those of the day", () => {
    const around = (code: string, date: string): readonly string[] =>
      catalogs
        .on(date)
        .require(code)
        .divisions.map(({ kind, chapter, range }) => (kind === "chapter" ? chapter : range));
    expect(around("M54.6", "2026-11-22")).toEqual(["13", "M40-M54", "M50-M54"]);
    expect(around("J47.9", "2021-03-01")).toEqual(["10", "J40-J47"]);
    expect(around("J47.9", "2026-11-22").at(-1)).toMatch(/^J40-J4/);
    expect(around("B20", "2026-11-22")).toEqual(["1", "B20"]);
    expect(catalogs.on("2026-11-22").require("S29.012A").ancestors.map(String)).toEqual([
      "S29",
      "S29.0",
      "S29.01",
      "S29.012",
    ]);
  });

  test("a text carried forward says so", () => {
    expect(catalog.release).toMatchObject({
      fiscalYear: 2027,
      carriedForward: ["tabular"],
      notesFrom: { fiscalYear: 2026, effective: "2026-04-01" },
    });
    const added = catalogs.on("2022-05-01").require("U09.9");
    expect(added.catalog.releaseOf(added.ordinal).notesFrom?.fiscalYear).toBe(2025);
  });
});
