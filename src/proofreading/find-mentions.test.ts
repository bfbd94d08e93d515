import { describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { findMentions } from "./find-mentions.ts";
import { maskMarkup } from "./masked-text.ts";

const catalog = loadCatalog().catalogs.on("2026-11-22");

function mentioned(text: string): readonly string[] {
  return findMentions(catalog, text, maskMarkup(text)).map(({ quote, code, status }) => `${quote}=${code} ${status}`);
}

describe("codes and ranges", () => {
  test.each([
    ["M54.6 hurts", ["M54.6=M54.6 valid"]],
    ["M54.5 and S29.012A", ["M54.5=M54.5 incomplete", "S29.012A=S29.012A valid"]],
    ["the M54 category, M54.- and M54.5-", ["M54=M54 incomplete", "M54.-=M54 incomplete", "M54.5-=M54.5 incomplete"]],
    ["AV block (I44.x), T36.0x1D", ["I44.x=I44 incomplete", "T36.0x1D=T36.0X1D valid"]],
    [
      "M50-M54, M50-54 and M54.0–M54.2",
      ["M50-M54=M50-M54 block", "M50-54=M50-M54 block", "M54.0–M54.2=M54.0-M54.2 range"],
    ],
    ["the chapter M00-M99 and I10 through I1A", ["M00-M99=M00-M99 chapter", "I10 through I1A=I10-I1A block"]],
    ["codes M546 and S29012A", ["M546=M54.6 valid", "S29012A=S29.012A valid"]],
    ["A40/A41 + R65.20", ["A40=A40 incomplete", "A41=A41 incomplete", "R65.20=R65.20 valid"]],
    ["M54.A6 is no code", ["M54.A6=M54.A6 unknown"]],
    ["S13.401A and S82.521A", ["S13.401A=S13.401A unknown", "S82.521A=S82.521A unknown"]],
    ["<b>M54.6</b>&nbsp;is **M54.6**", ["M54.6=M54.6 valid", "M54.6=M54.6 valid"]],
    ["M54.50 through M54.59", ["M54.50=M54.50 valid", "M54.59=M54.59 valid"]],
  ])("%s", (text, found) => {
    expect(mentioned(text)).toEqual(found);
  });
});

describe("what only looks like a code", () => {
  test.each([
    ["Vitamin B12 and A1C were low in M54.6."],
    ["M54.6: T4, L5-S1, C5-C6, T10-T12, T11/T12 and the T12 vertebra hurt."],
    ["M54.6 was billed with CPT 99213, 62321 and HCPCS J3301, G0101, A4253."],
    ["M54.6 was 724.1 in ICD-9, V58.69 was an ICD-9 code, E885.9 too."],
    ["M54.6 in an N95 mask, on highway A40, in room B20."],
    ["M54.6 for part no. S62-101, M54-0012 and lot C22."],
    ["M54.6 at www.icd10data.com/E11.9 or https://s10.ai/M25.561."],
    ["M54.6 with p53, H1N1, T2-weighted images, version v44.0 and I-95."],
    ["M54.6 on 2026-11-22 and D12/10."],
  ])("%s", (text) => {
    expect(mentioned(text)).toEqual(["M54.6=M54.6 valid"]);
  });

  test("a text that is not about codes has none", () => {
    expect(mentioned("The F16 flew over the M25 and the A40; G20 leaders wore N95 masks.")).toEqual([]);
  });
});
