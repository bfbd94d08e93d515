import { describe, expect, it } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { rank } from "./rank.ts";

const { catalogs, searchIndex } = loadCatalog();
const catalog = catalogs.on("2026-11-22");
const codeOf = (ordinal: number): string => catalog.entry(ordinal).code;
const defaultOf = (header: string): string => {
  const { ordinal } = catalog.require(header);
  return codeOf(searchIndex.columns.defaultCodes[ordinal] ?? ordinal);
};
const first = (query: string): string => {
  const accept = (ordinal: number): boolean => catalog.data.codes.isValid(ordinal, catalog.day);
  const [hit] = rank(searchIndex, query, { limit: 1, releases: catalog.textReleases, accept });
  return hit === undefined ? "" : codeOf(hit.ordinal);
};

describe("default codes of the compiled catalogue", () => {
  it.each([
    ["F10.2", "F10.20"],
    ["F11.2", "F11.20"],
    ["F12.2", "F12.20"],
    ["F14.2", "F14.20"],
    ["F10.1", "F10.10"],
    ["F17.2", "F17.200"],
    ["K80.2", "K80.20"],
    ["A41", "A41.9"],
    ["B19", "B19.9"],
    ["C92", "C92.90"],
    ["G43", "G43.909"],
    ["G56.0", "G56.00"],
    ["I25.1", "I25.10"],
    ["J45", "J45.909"],
    ["M54.5", "M54.50"],
    ["M61.4", "M61.40"],
    ["N80.0", "N80.00"],
    ["S12.0", "S12.000A"],
    ["S62.10", "S62.109A"],
    ["S93.5", "S93.509A"],
    ["T23.00", "T23.009A"],
  ])("%s leads to %s, which says no more", (header, code) => {
    expect(defaultOf(header)).toBe(code);
  });

  it.each([
    ["E66", "its parts are other codes"],
    ["T23.0", "its parts are other codes"],
    ["K80", "every code says more"],
    ["S06.0", "whether consciousness was lost must be said"],
    ["T36.0", "the intent must be said"],
    ["T36.0X", "the intent must be said"],
    ["T51.0", "the intent must be said"],
    ["T71.11", "the intent must be said"],
  ])("%s needs a choice: %s", (header) => {
    expect(defaultOf(header)).toBe(header);
  });
});

describe("what stands first", () => {
  it.each([
    ["alcohol dependence", "F10.20"],
    ["opioid dependence", "F11.20"],
    ["alcohol abuse", "F10.10"],
    ["nicotine dependence", "F17.200"],
    ["Cholelithiasis", "K80.20"],
    ["gallstones", "K80.20"],
    ["burn of hand", "T23.009A"],
    ["carpal tunnel", "G56.00"],
    ["carpal tunnel in pregnancy", "O26.829"],
    ["rotator cuff tear", "M75.100"],
    ["sciatica pain", "M54.30"],
    ["diabetes with neuropathy", "E11.40"],
    ["HIV", "B20"],
    ["broken wrist", "S62.109A"],
    ["wrist fracture", "S62.109A"],
    ["charley horse", "M62.831"],
    ["runny nose", "R09.89"],
    ["collapsed lung", "J98.19"],
    ["bowel cancer", "C26.0"],
    ["jaw joint pain", "M26.629"],
    ["club foot", "Q66.89"],
    ["pinched nerve", "G58.9"],
  ])("%s → %s", (query, code) => {
    expect(first(query)).toBe(code);
  });

  it.each(["upper back pain", "low back pain"])("%s is not that of a pregnancy", (query) => {
    const accept = (ordinal: number): boolean => catalog.data.codes.isValid(ordinal, catalog.day);
    const hits = rank(searchIndex, query, { limit: 5, releases: catalog.textReleases, accept });
    expect(hits.map(({ ordinal }) => codeOf(ordinal)).filter((code) => code.startsWith("O"))).toEqual([]);
  });
});
