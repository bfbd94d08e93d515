import type { Catalog } from "../catalog/catalog.ts";
import { dotted, isCodeShaped } from "../catalog/code-format/code-shape.ts";
import {
  codeWords,
  icd9Words,
  levelAhead,
  levelBeside,
  nameAfter,
  nameBefore,
  otherThingAfter,
  otherThingBefore,
  procedureWords,
  spinalLevel,
} from "./code-evidence.ts";
import type { Mention, MentionStatus } from "./mention.ts";

const codeToken = "[A-Za-z](?:[0-9][0-9A-Za-z]|[A-Za-z][0-9])(?:\\.[0-9A-Za-z]{1,4}|[0-9A-Za-z]{1,4})?";
const tokenPattern = new RegExp(`(?<![\\p{L}\\p{N}_@$#]|[\\p{N}\\p{L}][.-])${codeToken}(?![\\p{L}\\p{N}_@])`, "gu");
/** What may stand between the two ends of a range, then the second end: a whole code, or its digits alone ("M50-54"). */
const rangePattern = new RegExp(
  `^(?:\\.?-?\\s{0,4}(?:[-–—]|\\bto\\b|\\bthrough\\b|\\bthru\\b)\\s{0,4})(${codeToken}|\\d\\d)(?![\\p{L}\\p{N}_@]|\\.\\d)`,
  "u",
);
/** The dash of the Tabular List. */
const dashPattern = /^\.?-(?![\p{L}\p{N}])/u;

/** Something shaped like a code. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly hasDot: boolean;
  /** Known in any release. */
  readonly ordinal: number;
}

/**
 * The codes and ranges of codes that a text talks about, in their order. What only looks like one is left out: vertebrae,
 * vitamins, laboratory values, procedure codes, codes of ICD-9, part numbers, dates.
 *
 * @param text the text as it was given
 * @param masked the same without its markup, of the same length
 */
export function findMentions(catalog: Catalog, text: string, masked: string): readonly Mention[] {
  const tokens = [...masked.matchAll(tokenPattern)].flatMap((match) => readToken(catalog, match[0], match.index));
  const surroundings = readSurroundings(masked, tokens);
  const mentions: Mention[] = [];
  let reached = 0;
  for (const token of tokens) {
    if (token.start < reached) continue;
    const mention = readRange(catalog, token, surroundings) ?? readSingle(catalog, token, surroundings);
    if (mention === undefined) continue;
    mentions.push({ ...mention, quote: text.slice(mention.start, mention.end) });
    reached = mention.end;
  }
  return mentions;
}

function readToken(catalog: Catalog, text: string, start: number): readonly Token[] {
  const upper = text.toUpperCase();
  // "ſ" and "ı" turn into letters of a code when written large.
  if (upper.length !== text.length || !/^[A-Z0-9.]+$/.test(upper) || !isCodeShaped(upper)) return [];
  const ordinal = catalog.data.codes.find(upper);
  return [{ start, end: start + text.length, text, hasDot: text.includes("."), ordinal }];
}

interface Surroundings {
  readonly masked: string;
  readonly namesIcd9: boolean;
  /** The text has codes with their dot or dash ("M54.6", "M54.-"), or says that it is about codes. */
  readonly isAboutCodes: boolean;
}

function readSurroundings(masked: string, tokens: readonly Token[]): Surroundings {
  const isAboutCodes =
    tokens.some(({ hasDot, ordinal, end }) => ordinal >= 0 && (hasDot || masked.startsWith(".-", end))) ||
    codeWords.test(masked);
  return { masked, isAboutCodes, namesIcd9: icd9Words.test(masked) };
}

type Found = Omit<Mention, "quote">;

function readRange(catalog: Catalog, token: Token, surroundings: Surroundings): Found | undefined {
  const { masked } = surroundings;
  const rest = masked.slice(token.end, token.end + 40);
  const [whole, second] = rangePattern.exec(rest) ?? [];
  if (whole === undefined || second === undefined) return undefined;
  const from = openStem(catalog, token.text).code;
  const to = /^\d\d$/.test(second) ? from.charAt(0) + second : openStem(catalog, second).code;
  // Two codes with a dash between, in a table or a list, come in no order; "M54.50 through M54.59" has its ends in order.
  if (!isCodeShaped(to) || comparable(from) >= comparable(to)) return undefined;
  // Codes of one header, all valid, with "through" between: each is meant itself as well, and is looked at by itself.
  if (isSingleCode(catalog, from) && isSingleCode(catalog, to) && !/[-–—]/.test(whole)) return undefined;
  const isLevel = spinalLevel.test(token.text) || (!token.hasDot && spinalLevel.test(second));
  if (isLevel && token.ordinal < 0) return undefined;
  const end = token.end + whole.length;
  if (!token.hasDot && !second.includes(".") && !isCategoryRange(catalog, { from, to, token, end }, surroundings))
    return undefined;
  const dash = dashPattern.exec(masked.slice(end, end + 3))?.[0] ?? "";
  const code = `${from}-${to}`;
  return { start: token.start, end: end + dash.length, code, status: rangeStatus(catalog, code), isOpen: false };
}

/** A range without dots: both ends are categories, or it stands where codes are talked about. */
function isCategoryRange(
  catalog: Catalog,
  range: { readonly from: string; readonly to: string; readonly token: Token; readonly end: number },
  { masked, isAboutCodes }: Surroundings,
): boolean {
  if (rangeStatus(catalog, `${range.from}-${range.to}`) !== "range") return true;
  const isKnown = [range.from, range.to].some((code) => catalog.data.codes.find(code) >= 0);
  const before = masked.slice(Math.max(0, range.token.start - 40), range.token.start);
  return isKnown && !otherThingBefore.test(before) && (isAboutCodes || nameBefore.test(before));
}

const comparable = (code: string): string => code.replace(".", "");

function isSingleCode(catalog: Catalog, code: string): boolean {
  const ordinal = catalog.data.codes.find(code);
  return ordinal >= 0 && code.length > 5 && catalog.data.codes.isValid(ordinal, catalog.day);
}

function rangeStatus(catalog: Catalog, range: string): MentionStatus {
  if (catalog.division("block", range) !== undefined) return "block";
  const { divisions } = catalog.data;
  const isChapter = divisions.all(catalog.textReleases).some((each) => each.kind === "chapter" && each.range === range);
  return isChapter ? "chapter" : "range";
}

function readSingle(catalog: Catalog, token: Token, surroundings: Surroundings): Found | undefined {
  const { code, isWild } = openStem(catalog, token.text);
  const ordinal = catalog.data.codes.find(code);
  const entry = ordinal < 0 ? undefined : catalog.entry(ordinal);
  const status = entry?.status ?? "unknown";
  const isMeant = token.hasDot
    ? isDottedCode(catalog, { ...token, ordinal }, surroundings)
    : isUndottedCode(catalog, { ...token, ordinal }, surroundings);
  if (!isMeant || (surroundings.namesIcd9 && status !== "valid" && ofIcd9.test(token.text))) return undefined;
  const dash =
    status === "valid" ? "" : (dashPattern.exec(surroundings.masked.slice(token.end, token.end + 4))?.[0] ?? "");
  return {
    start: token.start,
    end: token.end + dash.length,
    code,
    status,
    isOpen: isWild || dash !== "",
    ...(entry === undefined ? {} : { entry }),
  };
}

/** The form of the codes of ICD-9 that begin with a letter. */
const ofIcd9 = /^(?:V\d\d(?:\.?\d{1,2})?|E\d{3}(?:\.\d)?)$/i;

/**
 * A code without the x that stands for characters to come: "I44.x", "M54.5X". The placeholder of a code stays; one that keeps
 * the place of a 7th character that is missing ("S83.91X") makes no header of many codes.
 */
function openStem(catalog: Catalog, typed: string): { readonly code: string; readonly isWild: boolean } {
  const code = dotted(typed.toUpperCase().replace(".", ""));
  if (catalog.data.codes.find(code) >= 0 || !/X$/.test(code)) return { code, isWild: false };
  const stem = code.replace(/\.?X+$/, "");
  const header = catalog.find(stem);
  if (header?.status !== "incomplete" || !isCodeShaped(stem)) return { code, isWild: false };
  const isPlaceholder = typed.endsWith("X") && header.children.some((child) => child.code.startsWith(code));
  return { code: stem, isWild: !isPlaceholder };
}

/** A dot in its place says enough, unless a line is about ICD-9, or letters alone follow it ("S10.ai"). */
function isDottedCode(catalog: Catalog, token: Token, { masked, isAboutCodes }: Surroundings): boolean {
  // "v44.0" is a version.
  if (/^v/.test(token.text) && !nameBefore.test(before(masked, token))) return false;
  if (token.ordinal >= 0) return !(/^[EV]/i.test(token.text) && isOfIcd9(token, masked));
  if (!/\.[0-9Xx]|\.[A-Z]\d/.test(token.text) || /^[a-z]/.test(token.text)) return false;
  if (isOfIcd9(token, masked)) return false;
  const isOfCategory = catalog.data.codes.find(token.text.slice(0, 3)) >= 0;
  return isOfCategory || isAboutCodes || nameBefore.test(before(masked, token));
}

/** The nearer label decides: "ICD-9 V58.69, ICD-10 Z79.899"; "V58.69 (ICD-9)". */
const isOfIcd9 = (token: Token, masked: string): boolean => {
  if (/^[^.;|\n]{0,25}?\bICD[-\s]?9\b/i.test(masked.slice(token.end, token.end + 40))) return true;
  const ahead = before(masked, token);
  const label = ahead.slice(Math.max(ahead.lastIndexOf("|"), ahead.lastIndexOf("\n"), ahead.lastIndexOf(";")) + 1);
  const [last = ""] = /\bICD[-\s]?(?:9|10)\b(?!.*\bICD)/is.exec(label) ?? [];
  return icd9Words.test(last);
};

const before = (masked: string, { start }: Token): string => masked.slice(Math.max(0, start - 60), start);

function lineOf(masked: string, { start, end }: Token): string {
  const around = masked.slice(Math.max(0, start - widest), end + widest);
  const at = Math.min(start, widest);
  const next = around.indexOf("\n", at);
  return around.slice(around.lastIndexOf("\n", at) + 1, next < 0 ? around.length : next);
}

/** So far from a code does its line tell what it is. */
const widest = 300;

function isUndottedCode(catalog: Catalog, token: Token, { masked, isAboutCodes }: Surroundings): boolean {
  const ahead = before(masked, token);
  const after = masked.slice(token.end, token.end + 40);
  const isNamed = nameBefore.test(ahead) || nameAfter.test(after);
  // Small letters are no code, but "x" within one is.
  if (/[a-wyz]/.test(token.text)) return false;
  if (token.ordinal < 0)
    return token.text.length >= 6 && isNamed && /^[A-Z]\d/.test(token.text) && !isProcedure(token, masked);
  if (otherThingBefore.test(ahead) || otherThingAfter.test(after) || /^[-–/]\d/.test(after)) return false;
  if (spinalLevel.test(token.text) && (levelBeside.test(after) || levelAhead.test(ahead))) return false;
  if (/^[A-Z]\d{4}$/.test(token.text) && procedureWords.test(lineOf(masked, token))) return false;
  if (token.text.length >= 6) return true;
  if (/^[EV]\d{2,4}$/.test(token.text) && isOfIcd9(token, masked)) return false;
  const isCategoryOrCode = token.text.length === 3 || catalog.entry(token.ordinal).status !== "not-yet-effective";
  return isCategoryOrCode && (isNamed || isAboutCodes || codeWords.test(lineOf(masked, token)));
}

const isProcedure = (token: Token, masked: string): boolean => procedureWords.test(lineOf(masked, token));
