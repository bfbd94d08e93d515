import type { Catalog } from "../catalog/catalog.ts";
import type { WordClass } from "../language/word-classes.ts";
import { plainest } from "../search/default-codes.ts";
import { classOfTerm } from "../search/terms.ts";
import { keyOf } from "./factor-siblings.ts";
import { titleTerms } from "./title-words.ts";

/** Which answer the classification takes where the record does not say. */
export interface DefaultAnswer {
  /** Place in the answers. */
  readonly at: number;
  readonly because: string;
  /** It says that nothing is said: no documented answer leads there. */
  readonly isUnsaid: boolean;
}

/** An answer before it is worded: what it says in full, and the codes right below the header that it leads to. */
export interface AnswerText {
  readonly text: string;
  readonly ordinals: readonly number[];
}

/**
 * The default among a header's answers: one whose inclusion term is the header with "NOS", else the one that says no
 * more than the header (as search takes it, `plainest`).
 *
 * @returns undefined where each says more: the record must tell
 */
export function defaultAnswer(
  catalog: Catalog,
  header: { readonly title: string },
  answers: readonly AnswerText[],
): DefaultAnswer | undefined {
  const named = answers.flatMap(({ ordinals }, at) => {
    const term = nosTerm(catalog, header.title, ordinals);
    return term === undefined ? [] : [{ at, ...term }];
  });
  const [nos] = named;
  if (nos !== undefined && named.length === 1) {
    const because = `inclusion term “${nos.text}” at ${catalog.entry(nos.ordinal).code}`;
    return { at: nos.at, because, isUnsaid: isUnsaid(answers[nos.at]?.text ?? "", header.title) };
  }
  const texts = answers.map(({ text }) => text);
  const plain = plainestOf(header.title, texts);
  const at = plain ?? onlyUnsaid(catalog, header.title, answers);
  if (at === undefined) return undefined;
  const { text = "", ordinals = [] } = answers[at] ?? {};
  const code = ordinals[0] === undefined ? "" : catalog.entry(ordinals[0]).code;
  const because = plain === undefined ? `${code} is for what is not specified` : `${code} says no more than the header`;
  return { at, because, isUnsaid: isUnsaid(text, header.title) };
}

const unsaid = /\b(?:unspecified|unqualified|nos|not specified)\b/gi;
/** An answer of its own and the place for what is not said: "other and unspecified", "unspecified or less than 10 weeks". */
const alsoUnsaid = /\bother (?:and|or) unspecified\b|\bunspecified or\b/gi;
/** What is not specified is only a part of it. */
const unsaidPart = /\b(?:with|following|due to)\b.*\bunspecified\b/i;

/** Says more often than the header that something is not specified, and is no documented answer besides. */
function isUnsaid(text: string, header: string): boolean {
  return timesUnsaid(text) > timesUnsaid(header);
}

function timesUnsaid(text: string): number {
  return text.replace(alsoUnsaid, "").match(unsaid)?.length ?? 0;
}

/**
 * The one answer among others that says it is not specified, at the place the classification keeps for it: a code that
 * ends in 9 or 0. "Paratyphoid fever, unspecified" (A01.4) is a part of "Typhoid and paratyphoid fevers", not its default.
 */
function onlyUnsaid(catalog: Catalog, header: string, answers: readonly AnswerText[]): number | undefined {
  const isResidual = (ordinal: number): boolean => /[09]X*$/.test(catalog.data.codes.code(ordinal));
  for (const pattern of [/\b(?:unspecified|nos)\b/gi, unsaid]) {
    const found = answers.flatMap(({ text, ordinals }, at) => {
      const isOpen = !unsaidPart.test(text) && count(text, pattern) > count(header.replace(alsoUnsaid, ""), pattern);
      return isOpen && ordinals.some(isResidual) ? [at] : [];
    });
    if (found.length === 1) return found[0];
  }
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** "Concussion NOS" at a code below "Concussion". */
function nosTerm(
  catalog: Catalog,
  title: string,
  ordinals: readonly number[],
): { readonly text: string; readonly ordinal: number } | undefined {
  const sought = keyOf(title);
  const { codes, notes } = catalog.data;
  for (const ordinal of ordinals) {
    const list = catalog.listAround(ordinal);
    for (let at = ordinal; at < codes.end(ordinal); at++) {
      if (codes.isExtended(at)) continue;
      const note = notes
        .at(at, list, "inclusionTerms")
        .find(({ text }) => /\bNOS\b/.test(text) && keyOf(text.replace(/\s*\bNOS\b/, "")) === sought);
      if (note !== undefined) return { text: note.text, ordinal: at };
    }
  }
  return undefined;
}

/**
 * What a word weighs against search's tolerance. Search weighs words by their rarity over the whole catalogue; one weight
 * for all gives the same defaults (`whole-release.test.ts` compares them).
 */
const weightOfWord = 1300;
const weights: { readonly [kind in WordClass]?: number } = { filler: 0, generic: 400 };

function plainestOf(header: string, texts: readonly string[]): number | undefined {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, names.length);
    return names.push(term) - 1;
  };
  // "Without tophus (tophi)": what stands in brackets says the same again.
  const titles = [header, ...texts].map((title) => title.replace(/\s*\([^)]*\)/g, ""));
  const found = plainest(
    {
      parents: titles.map((_, at) => (at === 0 ? -1 : 0)),
      titles,
      terms: titles.map((title) => new Set(titleTerms(title).map(({ term }) => numberOf(term)))),
      nameOf: (term) => names[term] ?? "",
      weightOf: (term) => weights[classOfTerm(names[term] ?? "")] ?? weightOfWord,
    },
    0,
    texts.map((_, at) => at + 1),
  );
  return found === undefined ? undefined : found - 1;
}
