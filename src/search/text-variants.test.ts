import { describe, expect, it } from "vitest";
import { textVariants } from "./text-variants.ts";

describe("textVariants", () => {
  it.each([
    ["Pain in thoracic spine", ["Pain in thoracic spine"]],
    ["Aortic arch syndrome [Takayasu]", ["Aortic arch syndrome [Takayasu]", "Aortic arch syndrome", "Takayasu"]],
    [
      "Non-ST elevation (NSTEMI) myocardial infarction",
      ["Non-ST elevation (NSTEMI) myocardial infarction", "Non-ST elevation myocardial infarction"],
    ],
    [
      "Chronic obstructive pulmonary disease [COPD]",
      ["Chronic obstructive pulmonary disease [COPD]", "Chronic obstructive pulmonary disease", "COPD"],
    ],
    [
      "Antineutrophilic cytoplasmic antibody (ACA) vasculitis",
      [
        "Antineutrophilic cytoplasmic antibody (ACA) vasculitis",
        "Antineutrophilic cytoplasmic antibody vasculitis",
        "ACA vasculitis",
      ],
    ],
    ["Essential (primary) hypertension", ["Essential (primary) hypertension", "Essential hypertension"]],
  ])("%s", (text, variants) => {
    expect(textVariants(text)).toEqual(variants);
  });

  it("never gives a variant without words", () => {
    expect(textVariants("(acute)")).toEqual(["(acute)"]);
    expect(textVariants("[")).toEqual([]);
  });
});
