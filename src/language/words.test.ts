import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWords, stemOf } from "./words.ts";

const stems = (text: string): readonly string[] => readWords(text).map(({ stem }) => stem);

describe("readWords", () => {
  it.each([
    ["Pain in thoracic spine", ["pain", "in", "thoracic", "spine"]],
    ["Bell's palsy", ["bell", "palsy"]],
    [
      "Crohn’s disease of both small and large intestine",
      ["crohn", "disease", "of", "both", "small", "and", "large", "intestine"],
    ],
    ["Ménière's disease", ["meniere", "disease"]],
    ["post-traumatic osteoarthritis", ["posttraumatic", "osteoarthritis"]],
    ["occipito-atlanto-axial region", ["occipitoatlantoaxial", "region"]],
    ["non-Hodgkin lymphoma", ["nonhodgkin", "lymphoma"]],
    ["Creutzfeldt-Jakob disease", ["creutzfeldt", "jakob", "disease"]],
    ["disorder(s) of muscle(s)", ["disorder", "of", "muscle"]],
    ["COVID-19", ["covid", "19"]],
    ["covid19 and type2", ["covid", "19", "and", "type", "2"]],
    ["SPG53", ["spg53"]],
    ["1,000-1,249 grams", ["1000", "1249", "gram"]],
    ["β-thalassaemia", ["beta", "thalassemia"]],
    ["and/or", ["and", "or"]],
  ])("%s", (text, expected) => {
    expect(stems(text)).toEqual(expected);
  });

  it("keeps spinal levels whole", () => {
    expect(stems("disc at T4-5 and L5-S1, C5/6; T8")).toEqual(["disc", "at", "t4-t5", "and", "l5-s1", "c5-c6", "t8"]);
    expect(stems("vitamin B12, T13")).toEqual(["vitamin", "b12", "t13"]);
  });

  it("brings spellings and numbers of a word together", () => {
    for (const pair of ["oesophageal haemorrhages|esophageal hemorrhage", "tumours of vertebrae|tumor of vertebra"]) {
      const [british = "", american = ""] = pair.split("|");
      expect(stems(british)).toEqual(stems(american));
    }
  });

  it("says where a clause opens", () => {
    const words = readWords("Migraine without aura, not intractable");
    expect(words.filter(({ opensClause }) => opensClause).map(({ stem }) => stem)).toEqual(["not"]);
  });

  it("gives offsets of the text as written", () => {
    const text = "Postural Back-ache (Upper)";
    expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Postural",
      "Back",
      "ache",
      "Upper",
    ]);
  });

  it("reads any text: words in order, within the text, never empty", () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes);
        let before = 0;
        for (const { start, end, stem } of readWords(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(stem).not.toBe("");
          before = end;
        }
      }),
    );
  });
});

describe("stemOf", () => {
  it("does not depend on case, accents or the apostrophe", () => {
    for (const word of ["Sjögren's", "SJÖGREN'S", "sjogren", "Sjögrens"]) expect(stemOf(word)).toBe("sjogren");
  });
});
