/**
 * What stands beside something shaped like a code and says whether it is one. "I10" alone could be a road, "N95" a mask,
 * "J3301" a drug: what has no dot counts as a code only where the text shows that it talks about codes.
 */

/** Words that say that the text, or the line, is about diagnosis codes. */
export const codeWords: RegExp = /\bICD(?:[-\s]?10|\b)|\b(?:diagnos[ie]s|diagnostic|dx)\s+codes?\b|\bICD-10-CM\b/i;

/** Directly before a code: "code I10", "category M54", "ICD-10: I10". */
export const nameBefore: RegExp =
  /\b(?:codes?|categor(?:y|ies)|subcategor(?:y|ies)|headers?|blocks?|family|icd-?\s?10(?:-cm)?|dx|diagnosis|diagnoses)\s*(?:\(s\))?\s*[:#]?\s*["'“(]?\s*$/i;

/** Directly after it: "M54 category", "the M51 family". */
export const nameAfter: RegExp =
  /^["'”)]?\s*(?:codes?|category|categories|family|series|block|range|group|header|section)\b/i;

/** Procedures and supplies: a letter and four digits in such a line are theirs. */
export const procedureWords: RegExp = /\b(?:CPT|HCPCS|procedure codes?|modifiers?|J-codes?|NDC|PCS)\b/i;

/** ICD-9 codes that begin with V or E have the form of others here. */
export const icd9Words: RegExp = /\bICD[-\s]?9\b/i;

/** Words before something shaped like a code that say what else it is. */
export const otherThingBefore: RegExp =
  /\b(?:vitamins?|vertebrae?|vertebral(?: bod(?:y|ies))?|levels?|highway|route|road|rooms?|gate|flight|bus|lines?|model|part(?: (?:no|number)\.?)?|item|serial|sku|lot|batch|form|figure|fig\.?|table|appendix|grade|version|station|ward|bed|unit|section|rs|gene|dermatomes?|roots?|nerves?|(?:motor)?way|exit|cell|column|windows|hemoglobin|interleukin)\s*(?:no\.?|number|#)?\s*[:#]?\s*$/i;

/** … and words after it. */
export const otherThingAfter: RegExp =
  /^\s*(?:vertebra|respirator|mask|weighted|motorway|highway|aircraft|nerve|root|dermatome|level\b|receptors?|cells?\b|mutations?|lymphocytes?|adapter|connector|battery|bolt)/i;

/** The levels of the spine that have the form of a category. */
export const spinalLevel: RegExp = /^[CTLS]\d{1,2}$/i;

/** A joint of the spine or a stretch of it: "T10-T12", "T11/12". Before or after such a level, another level stands. */
export const levelBeside: RegExp = /^\s*(?:[-–—/&,]|to|through|and)\s*[CTLS]?\d{1,2}(?![\d.])/i;
export const levelAhead: RegExp = /[CTLS]\d{1,2}\s*(?:[-–—/&,]|to|through|and)\s*$/i;
