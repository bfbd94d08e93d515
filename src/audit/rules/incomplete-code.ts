import { knownCodesOf } from "../../catalog/catalog-known-codes.ts";
import type { CodeEntry } from "../../catalog/code-entry.ts";
import { nearestCodes } from "../../catalog/code-format/near-misses.ts";
import { historyOf } from "../../catalog/code-history.ts";
import type { Diagnosis } from "../encounter.ts";
import { oneOf } from "../finding.ts";
import type { AuditRule, Breach } from "../rule.ts";

const levelOfDetail = "Guidelines I.B.2";
const seventhCharacter = "Guidelines I.A.5";
const placeholder = "Guidelines I.A.4, I.A.5";

/** A header, or a code that lacks its 7th character or the placeholder before it. */
export const incompleteCode: AuditRule<"code"> = {
  id: "incomplete-code",
  scope: "code",
  severity: "error",
  authority: levelOfDetail,
  summary:
    "A code that lacks characters: a header of the Tabular List, a code without its 7th character or its placeholder X.",
  details: [
    "Only codes with their full number of characters are reported. What is below the header on the date of service is named as the remedy; the record decides which one it is.",
    "A code can become a header: M54.5 was valid until 2021-09-30 and leads to M54.50, M54.51 and M54.59 since.",
  ],
  examples: [
    { diagnoses: ["M54.5"], date: "2026-06-01", finds: "error", because: "a header since 2021-10-01" },
    { diagnoses: ["M54.5"], date: "2021-09-30", finds: false, because: "its last day as a valid code" },
    { diagnoses: ["S29.012"], date: "2026-06-01", finds: "error", because: "the 7th character is missing" },
    { diagnoses: ["W21.9A"], date: "2026-06-01", finds: "error", because: "two placeholders X are missing" },
    { diagnoses: ["S29.012A"], date: "2026-06-01", finds: false, because: "complete" },
  ],
  *check(diagnosis, catalog) {
    const { entry, standing } = diagnosis;
    if (standing === "placeholder-missing") {
      const meant = nearestCodes(diagnosis.written, knownCodesOf(catalog));
      yield withoutPlaceholder(diagnosis, meant[0]?.code);
    } else if (standing === "incomplete" && entry !== undefined) {
      yield takesSeventhCharacter(entry) ? withoutSeventhCharacter(diagnosis, entry) : header(diagnosis, entry);
    }
  },
};

function takesSeventhCharacter(entry: CodeEntry): boolean {
  return entry.children.every((child) => entry.catalog.data.codes.isExtended(child.ordinal));
}

function withoutPlaceholder(diagnosis: Diagnosis, meant: string | undefined): Breach {
  const remedy = meant === undefined ? undefined : `report ${meant}`;
  return {
    diagnoses: [diagnosis],
    message: `${diagnosis.code} lacks the placeholder X that keeps its 7th character in the 7th place${remedy === undefined ? "" : `: ${remedy}`}`,
    authority: placeholder,
    ...(remedy === undefined ? {} : { fix: remedy }),
  };
}

function withoutSeventhCharacter(diagnosis: Diagnosis, entry: CodeEntry): Breach {
  const characters = entry.seventhCharacters?.map(({ character, meaning }) => `${character} ${meaning}`) ?? [];
  const fix = `report ${oneOf(entry.completions.map(({ code }) => code))}`;
  return {
    diagnoses: [diagnosis],
    message: `${entry.code} lacks its 7th character: ${characters.join("; ")}`,
    authority: seventhCharacter,
    fix,
  };
}

function header(diagnosis: Diagnosis, entry: CodeEntry): Breach {
  const { lastDay } = historyOf(entry.catalog.data, entry.ordinal);
  const was = lastDay === undefined ? "" : `, valid only until ${lastDay},`;
  const fix = `report ${oneOf(entry.completions.map(({ code }) => code))}`;
  return {
    diagnoses: [diagnosis],
    message: `${entry.code} is a header${was} and not a code to report: ${fix}`,
    fix,
  };
}
