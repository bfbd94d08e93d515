import type { Catalog } from "../catalog/catalog.ts";
import { writtenPlace } from "./code-span.ts";

/** Sections of the ICD-10-CM Official Guidelines for Coding and Reporting (FY2026), by what they say. */
export const guidelines = {
  levelOfDetail: "Guidelines I.B.2",
  laterality: "Guidelines I.B.13",
  unspecified: "Guidelines I.B.18",
  symptoms: "Guidelines I.B.4",
  integralSymptoms: "Guidelines I.B.5",
  sequela: "Guidelines I.B.10",
  placeholder: "Guidelines I.A.4",
  seventhCharacter: "Guidelines I.A.5",
  otherCodes: "Guidelines I.A.9.a",
  unspecifiedCodes: "Guidelines I.A.9.b",
  inclusionTerms: "Guidelines I.A.11",
  excludes1: "Guidelines I.A.12.a",
  excludes2: "Guidelines I.A.12.b",
  etiology: "Guidelines I.A.13",
  codeAlso: "Guidelines I.A.17",
  poisoningFirst: "Guidelines I.C.19.e.5.b",
  fractureCharacters: "Guidelines I.C.19.c.1",
  injuryCharacters: "Guidelines I.C.19.a",
  externalCauses: "Guidelines I.C.20",
  externalCauseCharacters: "Guidelines I.C.20.a.2",
  externalCauseNeverFirst: "Guidelines I.C.20.a.6",
  placeOfOccurrence: "Guidelines I.C.20.b",
  activity: "Guidelines I.C.20.c",
  causeStatus: "Guidelines I.C.20.k",
} as const;

/** "Tabular List, M54.6"; a header with its dash: "Tabular List, M54.-". */
export function tabularListAt(catalog: Catalog, place: string): string {
  return `Tabular List, ${writtenPlace(catalog, place)}`;
}
