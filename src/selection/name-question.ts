import { classOfWord } from "../language/word-classes.ts";
import { readWords } from "../language/words.ts";
import { type Axis, axes } from "./axes.ts";
import { keyOf } from "./factor-siblings.ts";

/** How a question about some answers is put. */
export interface NamedQuestion {
  readonly text: string;
  /** Absent where the titles give what is asked for no name. */
  readonly axis?: string;
  readonly why?: string;
}

/** So many of the answers must fit an axis: one or two others stand in many headers. */
const mostFit = 0.6;
/** A longer title does not make a question. */
const longestTitle = 60;

/**
 * Names what is asked for at a header: by a recognised axis, else by kinds of what the header says.
 *
 * @param answers as they will be listed, "other" among them
 */
export function nameQuestion(
  answers: readonly string[],
  header: { readonly code: string; readonly title: string },
): NamedQuestion {
  const telling = answers.filter((answer) => !/^(?:other|none of these)\b/i.test(answer));
  const judged = telling.length === 0 ? answers : telling;
  const added = judged.map((answer) => withoutWordsOf(answer, header.title));
  const axis = axes.find((one) => fits(one, added, header) || (one.isPart === true && fits(one, judged, header)));
  if (axis !== undefined)
    return { text: axis.text, axis: axis.name, ...(axis.why === undefined ? {} : { why: axis.why }) };
  const title = header.title.length <= longestTitle ? plainTitle(header.title) : "";
  const isKind = judged.some((answer) => sharesWord(answer, header.title));
  if (title === "" && !isKind) return { text: "Which of these is documented?" };
  if (title === "") return { text: "Which type?", axis: "type" };
  return { text: kindOf(title), axis: "type" };
}

/** A title as it is said in a question: without short forms in brackets, and without what it leaves open. */
function plainTitle(title: string): string {
  return title
    .replace(/\s*[([][^)\]]*[)\]]/g, "")
    .replace(/, unspecified\b.*$/i, "")
    .trim();
}

/** Nouns for kinds of conditions, in the plural of titles. */
const kinds =
  "disorders|diseases|conditions|complications|malformations|injuries|deficiencies|mononeuropathies|lesions|problems";
const kindsOf = new RegExp(`^(${kinds}) of (.+)$`, "i");
const endInKinds = new RegExp(`^((?!.*(?:,| and | of | or | with )).+ )(${kinds})$`, "i");
const withOthers = new RegExp(`\\bwith (other (?:specified )?(?:\\w+ )?(?:${kinds}))$`, "i");

/** Asks which of the kinds that a title stands for. */
function kindOf(title: string): string {
  const others = withOthers.exec(title)?.[1];
  if (others !== undefined) return `Which of the ${others}?`;
  const cared = /^maternal care for (?:known or suspected )?(.+)$/i.exec(title)?.[1];
  if (cared !== undefined) return `Which of the ${cared}?`;
  if (/^(?:other|unspecified)\b/i.test(title)) return `Which of the ${title}?`;
  const [, plural, rest] = kindsOf.exec(title) ?? [];
  if (plural !== undefined && rest !== undefined) return `Which ${singular(plural)} of ${rest}?`;
  const [, before, last] = endInKinds.exec(title) ?? [];
  if (before !== undefined && last !== undefined) return `Which ${before}${singular(last)}?`;
  return /^type\b/i.test(title) ? `Which kind of ${title}?` : `Which type of ${title}?`;
}

const singular = (plural: string): string => plural.replace(/ies$/i, "y").replace(/s$/i, "");

function fits(
  { answers, words, header, codes }: Axis,
  given: readonly string[],
  { code, title }: { readonly code: string; readonly title: string },
): boolean {
  if (header !== undefined && !header.test(title)) return false;
  if (codes !== undefined && !codes.test(code)) return false;
  if (words !== undefined && given.filter((answer) => isMadeOf(answer, words)).length < given.length * mostFit)
    return false;
  return answers === undefined || given.filter((answer) => answers.test(answer)).length >= given.length * mostFit;
}

/** What an answer says beyond the header: under "Acute sinusitis", "acute maxillary sinusitis" is a site, no course. */
function withoutWordsOf(answer: string, title: string): string {
  const known = new Set(readWords(title).map(({ stem }) => stem));
  let rest = "";
  let from = 0;
  for (const { start, end, stem } of readWords(answer)) {
    if (!known.has(stem) || classOfWord(stem) === "joining" || classOfWord(stem) === "negating") continue;
    rest += answer.slice(from, start);
    from = end;
  }
  rest = `${rest}${answer.slice(from)}`.replace(/\s+/g, " ").trim();
  return /\p{L}/u.test(rest) ? rest : answer;
}

/** Half of its words fit, at least; joining words, numbers and what says only "other" do not count. */
function isMadeOf(answer: string, pattern: RegExp): boolean {
  const words = (answer.match(/[\p{L}'-]+/gu) ?? []).filter((word) => !passing.test(word));
  return words.length > 0 && words.filter((word) => pattern.test(word)).length * 2 >= words.length;
}

const passing =
  /^(?:of|and|or|the|in|to|other|specified|unspecified|right|left|upper|lower|first|second|third|fourth|fifth|middle|outer|inner|anterior|posterior|lateral|medial|proximal|distal|superior|inferior|multiple|both|including|part|parts|a)$/i;

function sharesWord(answer: string, title: string): boolean {
  const words = new Set(keyOf(title).split(" "));
  return keyOf(answer)
    .split(" ")
    .some((word) => words.has(word));
}
