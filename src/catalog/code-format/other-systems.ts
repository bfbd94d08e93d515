import { readCode } from "./code-text.ts";
import { snomedIdentifier } from "./snomed-identifier.ts";
import { typedText } from "./typed-text.ts";
import { type WhoOnlyCode, whoOnlyEntry } from "./who-icd10-only.ts";

/** Another code system that an input may be from. */
export interface OtherSystem {
  /** As a coder calls it: "ICD-9-CM", "CPT". */
  readonly system: string;
  /** Its URI in FHIR (HL7 Terminology); absent where it has none. */
  readonly uri?: string;
  /** What in the input says so; no final stop. */
  readonly why: string;
  /** What ICD-10-CM uses for it, where the list of WHO's codes says so: codes, headers and ranges. */
  readonly instead?: readonly string[];
}

/**
 * The code systems whose form an input has, the most specific form first. Form only: nobody says that the code exists
 * there. Ask for what is malformed or unknown in ICD-10-CM: its own codes can have another system's form (H54.1131
 * without its dot is shaped like a code of ICD-10-PCS). `whoOnly` is the list that `parseWhoIcd10Only` reads.
 */
export function looksLike(input: string, whoOnly: readonly WhoOnlyCode[] = []): readonly OtherSystem[] {
  const { text, cut } = typedText(input);
  if (cut || text === "") return [];
  const listed = whoOnlyCode(input, whoOnly);
  const shaped = shapes.filter(({ is }) => is(text)).map(({ system, uri, why }) => ({ system, uri, why }));
  return [...listed, ...shaped];
}

const who = { system: "WHO's ICD-10", uri: "http://hl7.org/fhir/sid/icd-10" };

function whoOnlyCode(input: string, list: readonly WhoOnlyCode[]): readonly OtherSystem[] {
  const read = readCode(input);
  if (read.kind !== "code") return [];
  const entry = whoOnlyEntry(read.code, list);
  if (entry === undefined) return [];
  const { from, to, kind, meaning, instead, note } = entry;
  const named = from === to ? from : `${from}-${to}`;
  const inCm = kind === "absent" ? "ICD-10-CM does not have it" : "in ICD-10-CM it means something else";
  const why = `in WHO's ICD-10 ${named} is ${meaning}; ${inCm}${note === undefined ? "" : ` (${note})`}`;
  return [{ ...who, why, ...(instead.length > 0 ? { instead } : {}) }];
}

interface Shape {
  readonly system: string;
  readonly uri: string;
  readonly why: string;
  readonly is: (text: string) => boolean;
}

const icd9 = { system: "ICD-9-CM", uri: "http://hl7.org/fhir/sid/icd-9-cm" };
const icd11 = { system: "ICD-11", uri: "http://id.who.int/icd/release/11/mms" };
const cpt = { system: "CPT", uri: "http://www.ama-assn.org/go/cpt" };
const snomed = { system: "SNOMED CT", uri: "http://snomed.info/sct" };

// No I and no O in ICD-10-PCS and ICD-11, lest they be read as 1 and 0.
const icd11Stem = /^[1-9A-HJ-NP-SV][A-HJ-NP-Z]\d[0-9A-HJ-NP-Z](?:\.[0-9A-HJ-NP-Z]{1,2})?$/;
const icd11Extension = /^X(?=.*\d)[A-HJ-NP-Z][0-9A-HJ-NP-Z]{2,4}$/;

/** The most specific first: a check digit or a dot in its own place says more than a number of digits. */
const shapes: readonly Shape[] = [
  {
    ...snomed,
    why: "6 to 18 digits whose check digit and partition are those of a SNOMED CT concept",
    is: (text) => snomedIdentifier(text) === "concept",
  },
  {
    ...snomed,
    why: "6 to 18 digits whose check digit and partition are those of a SNOMED CT description",
    is: (text) => snomedIdentifier(text) === "description",
  },
  {
    ...who,
    why: "the dagger or asterisk at the end marks etiology and manifestation in WHO's ICD-10",
    is: (text) => /^[A-Z]\d\d(?:\.\d{1,2})?[*†+]$/.test(text),
  },
  {
    ...icd11,
    why: "stem and extension codes joined by & or /, as ICD-11 combines them",
    is: (text) => /[&/]/.test(text) && text.split(/[&/]/).every((part) => isIcd11(part)),
  },
  { ...icd9, why: "three digits, a dot, one or two digits", is: (text) => /^\d{3}\.\d{1,2}$/.test(text) },
  {
    ...icd9,
    why: "V01 to V91 and a dot: factors influencing health status in ICD-9-CM",
    is: (text) => /^V(?:0[1-9]|[1-8]\d|9[01])\.\d{1,2}$/.test(text),
  },
  {
    ...icd9,
    why: "E, three digits and a dot: an external cause in ICD-9-CM",
    is: (text) => /^E(?:0[0-3]\d|[89]\d\d)\.\d$/.test(text),
  },
  {
    ...icd11,
    why: "a letter in second place, a digit in third, the dot after the fourth",
    is: (text) => text.includes(".") && icd11Stem.test(text),
  },
  {
    system: "ICD-10-PCS",
    uri: "http://www.cms.gov/Medicare/Coding/ICD10",
    why: "seven characters without dot, no I or O, the first a section of ICD-10-PCS: a procedure",
    is: (text) => /^(?=.*\d)[0-9BCDFGHX][0-9A-HJ-NP-Z]{6}$/.test(text),
  },
  {
    ...icd9,
    why: "two digits, a dot, one or two digits: a procedure of ICD-9-CM, Volume 3",
    is: (text) => /^\d{2}\.\d{1,2}$/.test(text),
  },
  { ...icd9, why: "three digits: a category of ICD-9-CM", is: (text) => /^\d{3}$/.test(text) },
  { ...cpt, why: "five digits: a procedure or service", is: (text) => /^\d{5}$/.test(text) },
  {
    ...cpt,
    why: "four digits and F, T, U, M or A: Category II or III, a laboratory analysis or a vaccine administration",
    is: (text) => /^\d{4}[FTUMA]$/.test(text),
  },
  {
    ...icd11,
    why: "four characters without dot, a letter in second place, a digit in third; or X and an extension",
    is: (text) => !text.includes(".") && isIcd11(text),
  },
  {
    system: "HCPCS Level II",
    uri: "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
    why: "a letter and four digits: a supply, drug or service",
    is: (text) => /^[A-EGHJ-MP-V]\d{4}$/.test(text),
  },
  {
    ...icd9,
    why: "the digits of an ICD-9-CM code written without its dot",
    is: (text) => /^(?:\d{4,5}|V(?:0[1-9]|[1-8]\d|9[01])\d{1,2}|E(?:0[0-3]\d|[89]\d\d)\d)$/.test(text),
  },
];

function isIcd11(text: string): boolean {
  return icd11Stem.test(text) || icd11Extension.test(text);
}
