import { describe, expect, it } from "vitest";
import { relatedForms } from "./related-forms.ts";

describe("relatedForms", () => {
  it.each([
    ["cirrhotic", "cirrhosis"],
    ["vertebral", "vertebra"],
    ["spinal", "spine"],
    ["thoracic", "thorax"],
    ["pharyngeal", "pharynx"],
    ["tuberculous", "tuberculosis"],
    ["anemic", "anemia"],
    ["hypertensive", "hypertension"],
    ["fractured", "fracture"],
    ["displaced", "displacement"],
    ["deficient", "deficiency"],
    ["obesity", "obese"],
    ["dysplastic", "dysplasia"],
  ])("%s and %s are one word's forms", (form, other) => {
    expect(relatedForms(form)).toContain(other);
    expect(relatedForms(other)).toContain(form);
  });

  it.each([
    ["arthritis", "arthrosis"],
    ["nephritis", "nephrosis"],
    ["fibroma", "fibrosis"],
    ["neuritis", "neuralgia"],
    ["hypotension", "hypertension"],
  ])("%s is not %s", (word, other) => {
    expect(relatedForms(word)).not.toContain(other);
    expect(relatedForms(other)).not.toContain(word);
  });

  it("leaves short words and the word itself", () => {
    expect(relatedForms("leg").size).toBe(0);
    expect(relatedForms("fracture")).not.toContain("fracture");
  });
});
