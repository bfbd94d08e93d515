import type { Catalog } from "../catalog/catalog.ts";
import { knownCodesOf } from "../catalog/catalog-known-codes.ts";
import type { CodeEntry, CodeStatus } from "../catalog/code-entry.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import { stemOf } from "../catalog/code-format/seventh-character.ts";
import { echo } from "./finding.ts";

/** Where the patient was seen. It decides what the first diagnosis is called, and which sections of the Guidelines hold. */
export type Setting = "outpatient" | "inpatient";

/** What the first diagnosis is called in a setting (Guidelines II, IV.A). */
export function firstPlace(setting: Setting): string {
  return setting === "inpatient" ? "principal" : "first-listed";
}

/** A diagnosis as it was reported. */
export interface ReportedDiagnosis {
  /** As written: any case, with or without dot. */
  readonly code: string;
  /** Present on admission (Guidelines, Appendix I): "Y", "N", "U", "W", or "1" for exempt. */
  readonly poa?: string;
}

/** An encounter to audit. `diagnoses[0]` is first-listed (outpatient) or principal (inpatient). */
export interface Encounter {
  /** The date of service; of discharge, for inpatients. "YYYY-MM-DD". */
  readonly date: string;
  readonly setting: Setting;
  readonly diagnoses: readonly ReportedDiagnosis[];
}

/**
 * How a written code stands on the date. Beyond the status of a known code:
 * `placeholder-missing`: a stem and its 7th character without the X between (W21.9A).
 * `no-such-seventh-character`: a complete stem or code with a character it does not take (S29.012Z, M54.6XXA).
 */
export type Standing = CodeStatus | "unknown" | "malformed" | "placeholder-missing" | "no-such-seventh-character";

/** A diagnosis as the rules see it: read, and looked up on the date. */
export interface Diagnosis {
  /** 1 is the first-listed or principal diagnosis. */
  readonly position: number;
  /** As it was given. */
  readonly written: string;
  /** The dotted code; the beginning of what was written where that is no code. */
  readonly code: string;
  readonly standing: Standing;
  /** The code in the catalogue; absent for what is no code of any release. */
  readonly entry?: CodeEntry;
}

/** An encounter as the rules see it. */
export interface ReadEncounter {
  readonly setting: Setting;
  readonly diagnoses: readonly Diagnosis[];
}

/** Reads the written codes of an encounter against the catalogue of its date. */
export function readEncounter(catalog: Catalog, encounter: Encounter): ReadEncounter {
  const diagnoses = encounter.diagnoses.map(({ code }, index) => readDiagnosis(catalog, code, index + 1));
  return { setting: encounter.setting, diagnoses };
}

/** Reads one written code. Any text is taken, none throws. */
export function readDiagnosis(catalog: Catalog, written: string, position: number): Diagnosis {
  const read = readCode(written);
  if (read.kind !== "code") return { position, written, code: echo(written), standing: "malformed" };
  const entry = catalog.find(read.code);
  if (entry === undefined)
    return { position, written, code: read.code, standing: standingOfUnknown(catalog, read.code) };
  const { status } = entry;
  // "M54.-" is everything below a header; "M54.6-" is nothing, since M54.6 has nothing below it.
  const standing = read.andBelow === true && status === "valid" ? "malformed" : status;
  return { position, written, code: entry.code, standing, entry };
}

function standingOfUnknown(catalog: Catalog, code: string): Standing {
  const characters = code.replace(".", "");
  const stem = stemOf(characters, knownCodesOf(catalog));
  if (stem !== undefined) {
    const typed = stem.rest.replaceAll("X", "");
    if (typed.length !== 1) return typed === "" && characters.length < 7 ? "placeholder-missing" : "unknown";
    if (!stem.seventh.includes(typed)) return "no-such-seventh-character";
    return characters.length < 7 ? "placeholder-missing" : "unknown";
  }
  const isFull = characters.length === 7 && characters.at(-1) !== "X";
  return isFull && completeCode(catalog, characters) !== undefined ? "no-such-seventh-character" : "unknown";
}

/** The valid code that seven characters begin with, where nothing but placeholders stands between it and the last one. */
export function completeCode(catalog: Catalog, characters: string): CodeEntry | undefined {
  const stem = characters.slice(0, 6).replace(/X+$/, "");
  const entry = catalog.find(stem);
  return entry?.isValidForSubmission === true ? entry : undefined;
}
