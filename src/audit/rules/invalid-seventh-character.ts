import type { Catalog } from "../../catalog/catalog.ts";
import { knownCodesOf } from "../../catalog/catalog-known-codes.ts";
import {
  eitherOf,
  seventhCharacterFault,
  stemOf,
  withSeventhCharacter,
} from "../../catalog/code-format/seventh-character.ts";
import { completeCode, type Diagnosis } from "../encounter.ts";
import type { AuditRule, Breach } from "../rule.ts";

/** A 7th character that the code does not take. */
export const invalidSeventhCharacter: AuditRule<"code"> = {
  id: "invalid-seventh-character",
  scope: "code",
  severity: "error",
  authority: "Guidelines I.A.5",
  summary: "A 7th character that is none of those the code takes, or at a code that takes none.",
  details: [
    "The 7th characters of a code are those of the nearest note above it in the Tabular List, as far as the release makes codes of them: S06.1X7 takes A alone.",
  ],
  examples: [
    { diagnoses: ["S29.012Z"], date: "2026-06-01", finds: "error", because: "S29.012 takes A, D or S" },
    { diagnoses: ["M54.6XXA"], date: "2026-06-01", finds: "error", because: "M54.6 is complete and takes none" },
    { diagnoses: ["S29.012D"], date: "2026-06-01", finds: false, because: "subsequent encounter" },
  ],
  *check(diagnosis, catalog) {
    if (diagnosis.standing === "no-such-seventh-character") yield breach(diagnosis, catalog);
  },
};

function breach(diagnosis: Diagnosis, catalog: Catalog): Breach {
  const characters = diagnosis.code.replace(".", "");
  const stem = stemOf(characters, knownCodesOf(catalog));
  if (stem !== undefined) {
    const fitting = stem.seventh.map((character) => withSeventhCharacter(stem.code, character));
    return {
      diagnoses: [diagnosis],
      message: `${diagnosis.code} is no code: ${seventhCharacterFault(stem)}`,
      fix: `report ${eitherOf(fitting)}`,
    };
  }
  const complete = completeCode(catalog, characters)?.code ?? diagnosis.code;
  return {
    diagnoses: [diagnosis],
    message: `${diagnosis.code} is no code: ${complete} is complete and takes no 7th character`,
    fix: `report ${complete}`,
  };
}
