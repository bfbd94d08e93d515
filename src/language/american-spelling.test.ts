import { describe, expect, it } from "vitest";
import { toAmericanSpelling } from "./american-spelling.ts";

describe("toAmericanSpelling", () => {
  it.each([
    ["oesophagus", "esophagus"],
    ["haemorrhoids", "hemorrhoids"],
    ["anaemia", "anemia"],
    ["leukaemia", "leukemia"],
    ["leucocytosis", "leukocytosis"],
    ["septicaemia", "septicemia"],
    ["tumour", "tumor"],
    ["paediatric", "pediatric"],
    ["orthopaedic", "orthopedic"],
    ["gynaecomastia", "gynecomastia"],
    ["foetal", "fetal"],
    ["lymphoedema", "lymphedema"],
    ["diarrhoea", "diarrhea"],
    ["gonorrhoea", "gonorrhea"],
    ["dyspnoea", "dyspnea"],
    ["coeliac", "celiac"],
    ["amoebiasis", "amebiasis"],
    ["phaeochromocytoma", "pheochromocytoma"],
    ["caecum", "cecum"],
    ["aetiology", "etiology"],
    ["oestrogen", "estrogen"],
    ["fibre", "fiber"],
    ["goitre", "goiter"],
    ["sulphate", "sulfate"],
    ["hospitalisation", "hospitalization"],
    ["immunised", "immunized"],
    ["behaviour", "behavior"],
    ["grey", "gray"],
  ])("%s is %s", (british, american) => {
    expect(toAmericanSpelling(british)).toBe(american);
    expect(toAmericanSpelling(american)).toBe(american);
  });

  it.each(["vertebrae", "toe", "aerobic", "coexistent", "fibrosis", "diagnosis", "hour", "disease"])(
    "leaves %s",
    (word) => {
      expect(toAmericanSpelling(word)).toBe(word);
    },
  );
});
