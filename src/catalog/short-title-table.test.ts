import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileInput, entry, inForce, section, smallCatalogs, tabularList } from "../../test/small-catalog.ts";

const codes = Array.from({ length: 40 }, (_, i) => `M${10 + i}`);
const longTitle = (code: string): string => `Sjögren syndrome of joint ${code}`;
const ascii = (code: string): string => `Sjogren syndrome of joint ${code}`;
const list = tabularList(2026, [
  section(
    "M10-M49",
    codes.map((code) => entry(code, { title: longTitle(code) })),
  ),
]);

/** Short titles as the official ones are: neighbours begin alike. */
const anyShortTitle = fc
  .tuple(fc.constantFrom("Sjogren syn, ", "Sjogren syndrome, ", ""), fc.stringMatching(/^[ -~]{1,30}$/))
  .map((parts) => parts.join(""));

describe("short titles", () => {
  test("are what the list says, wherever a code stands", () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyShortTitle), { minLength: codes.length, maxLength: codes.length }), (short) => {
        const rows = codes.flatMap((code, i) => {
          const shortTitle = short[i];
          return shortTitle == null ? [] : [{ code, shortTitle, longTitle: ascii(code) }];
        });
        const catalog = smallCatalogs(compileInput([inForce(2026, list)], { shortTitles: [rows] })).on("2026-01-01");
        expect(codes.map((code) => catalog.require(code).shortTitle ?? null)).toEqual(short);
      }),
      { numRuns: 50 },
    );
  });

  test("one that is the long title is that title without accents", () => {
    const rows = [{ code: "M12", shortTitle: ascii("M12"), longTitle: ascii("M12") }];
    const catalog = smallCatalogs(compileInput([inForce(2026, list)], { shortTitles: [rows] })).on("2026-01-01");
    expect(catalog.require("M12").shortTitle).toBe("Sjogren syndrome of joint M12");
    expect(catalog.require("M13").shortTitle).toBeUndefined();
  });

  test("one whose long title has changed since is left out; the newer set goes first", () => {
    const newer = [{ code: "M12", shortTitle: "New", longTitle: ascii("M12") }];
    const older = [
      { code: "M12", shortTitle: "Old", longTitle: ascii("M12") },
      { code: "M13", shortTitle: "Old", longTitle: "Sicca syndrome" },
      { code: "M14", shortTitle: "Kept", longTitle: ascii("M14") },
    ];
    const catalog = smallCatalogs(compileInput([inForce(2026, list)], { shortTitles: [newer, older] })).on(
      "2026-01-01",
    );
    expect(["M12", "M13", "M14"].map((code) => catalog.require(code).shortTitle)).toEqual(["New", undefined, "Kept"]);
  });

  test("one without a long title to stand for is not made up", () => {
    const ended = { code: "M11.5", firstDay: "2015-10-01", lastDay: "2016-09-30" };
    const input = compileInput([inForce(2026, list)]);
    const catalog = smallCatalogs({ ...input, validity: [...input.validity, ended] }).on("2016-01-01");
    expect([catalog.require("M11.5").status, catalog.require("M11.5").title]).toEqual(["valid", undefined]);
    expect(catalog.require("M11.5").shortTitle).toBeUndefined();
  });
});
