import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type SmallInstall, smallInstall, wholeList } from "../../../test/small-install.ts";
import { tabularXml } from "../../../test/tabular-xml.ts";
import { loadCatalog } from "../../load-catalog.ts";
import { expandCodes } from "../expand-codes.ts";
import { type InstallReport, installRelease } from "./install-release.ts";
import { removeParts } from "./remove-parts.ts";

let place: SmallInstall;
beforeEach(() => {
  place = smallInstall();
});
afterEach(() => place.remove());

const silent = { progress: (): void => {} };
const install = (...sources: string[]): Promise<InstallReport> => installRelease(sources, place, silent);
const on = (date: string): ReturnType<ReturnType<typeof loadCatalog>["catalogs"]["on"]> =>
  loadCatalog(place.folder).catalogs.on(date);

/** An order file of the small list, with another title or short title here and there. */
function orderFile(
  titles: Readonly<Record<string, string>> = {},
  shorts: Readonly<Record<string, string>> = {},
  without: readonly string[] = [],
): string {
  const rows = expandCodes(wholeList(2026)).filter(({ code }) => !without.includes(code));
  const lines = rows.map(({ code, title, billable }, i) => {
    const long = titles[code] ?? title;
    const number = String(i + 1).padStart(5, "0");
    return `${number} ${code.replace(".", "").padEnd(7)} ${billable ? 1 : 0} ${(shorts[code] ?? long).padEnd(60)} ${long}`;
  });
  return `${lines.join("\r\n")}\r\n`;
}

describe("an order file", () => {
  test("gives its year's titles and short titles", async () => {
    const file = place.put("icd10cm-order-2027.txt", orderFile({}, { "M54.6": "Short of M54.6" }));
    const { took } = await install(file);
    expect(took).toMatchObject([{ part: "order", fiscalYear: 2027, size: { count: 1210 } }]);
    expect([on("2026-11-01").find("M54.6")?.shortTitle, on("2026-11-01").find("M54.5")?.shortTitle]).toEqual([
      "Short of M54.6",
      "Title of M54.5",
    ]);
  });

  test("of a year without a list of its own tells the titles of that year", async () => {
    await install(place.put("icd10cm-order-2024.txt", orderFile({ "M54.6": "Old title", M54: "Old heading" })));
    expect([on("2024-01-01").find("M54.6")?.title, on("2026-06-01").find("M54.6")?.title]).toEqual([
      "Old title",
      "Title of M54.6",
    ]);
    await removeParts({ fiscalYears: [], parts: ["order"] }, place, silent);
    expect(on("2024-01-01").find("M54.6")?.title).toBe("Title of M54.6");
  });

  test.each<[string, string, string]>([
    [
      "icd10cm-order-2026.txt",
      orderFile({}, {}, ["M54.0", "M54.1", "M54.2", "M54.3", "M54.4", "M54.5"]),
      "refused: 6 of its codes are not those valid then",
    ],
    ["icd10cm-order-2029.txt", orderFile(), "nothing is known of FY2029 yet: install its Tabular List with it"],
    ["order.txt", orderFile(), "names no fiscal year"],
  ])("%s is left", async (name, text, reason) => {
    const { took, left } = await install(place.put(name, text));
    expect([took, left[0]?.reason]).toEqual([[], expect.stringContaining(reason)]);
  });

  test("goes with the list of a next year", async () => {
    const list = place.put("tabular-2028.xml", tabularXml(wholeList(2028)));
    const { took } = await install(list, place.put("icd10cm-order-2028.txt", orderFile({}, { "M54.6": "Short 2028" })));
    expect(took.map(({ part }) => part).toSorted()).toEqual(["order", "tabular"]);
    expect(on("2027-11-01").find("M54.6")?.shortTitle).toBe("Short 2028");
  });
});

describe("a conversion table", () => {
  const heading = "Current code assignment\tEffective\tPrevious Code(s) Assignment\r\n";
  const next = (): string =>
    place.put("tabular-2028.xml", tabularXml(wholeList(2028, { with: ["M54.A", "M54.B"], without: ["M54.6"] })));

  test("says what followed the codes that ended, ranges and all", async () => {
    const rows = "M54.A\t2027\tM54.6\r\nM54.B\t2027\tM54.5-M54.7\r\nM53.0\t2016\tA code from category M54\r\n";
    const { took, remarks } = await install(next(), place.put("conversion.txt", `${heading}${rows}`));
    expect(took.map(({ part }) => part).toSorted()).toEqual(["conversion", "tabular"]);
    expect(remarks).toContain("conversion table: 4 pairs of codes more");
    expect(remarks).toContain("conversion table: 1 rows tell the previous code in words, which are not read");
    const { data } = on("2027-11-01");
    const codes = (found: readonly { readonly ordinal: number }[]): readonly string[] =>
      found.map(({ ordinal }) => data.codes.code(ordinal));
    expect(codes(data.successions.successors(data.codes.find("M54.6")))).toEqual(["M54.A", "M54.B"]);
    expect(codes(data.successions.predecessors(data.codes.find("M54.B")))).toEqual(["M54.5", "M54.6", "M54.7"]);
  });

  test("that says nothing new is left", async () => {
    const { took, left } = await install(place.put("conversion.txt", `${heading}M54.Z\t2027\tM54.6\r\n`));
    expect([took, left[0]?.reason]).toEqual([[], "already in the catalogue"]);
  });
});

describe("a list of codes exempt from POA reporting", () => {
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, i) => `${i}\tZ${String(i).padStart(5, "0")}\tx\r\n`).join("");

  test.each([
    ["that is short", rows(20), "it has 20 codes"],
    ["of codes that are none", rows(12_000), "12,000 of its codes are none"],
  ])("%s is refused", async (_what, text, reason) => {
    const { took, left } = await install(
      place.put("POAexemptCodesFY26.txt", `Order26\tPOAexemptCode\tDescription\r\n${text}`),
    );
    expect([took, left[0]?.reason]).toEqual([[], expect.stringContaining(reason)]);
    expect(loadCatalog(place.folder).poaExempt).toBeUndefined();
  });
});
