import type { Search } from "./variant.ts";

/** A row of `phrases/ontology_phrases.*.jsonl`, as far as it is used. */
interface PhraseRow {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly grade: string;
  readonly same_as_title: boolean;
  readonly drop_for?: readonly string[];
}

/** A phrase and the one code it is to find. */
export interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly code: string;
  readonly grade: string;
}

export const grades = ["A", "B"] as const;
export type Grade = (typeof grades)[number];

/** Shares, 0 to 1: the code stands first; among the first five. */
export interface Found {
  readonly phrases: number;
  readonly first: number;
  readonly amongFive: number;
}

/** Of a date, "2026-11-22" → 2027. */
export function fiscalYearOf(date: string): number {
  return Number(date.slice(0, 4)) + (date.slice(5, 7) >= "10" ? 1 : 0);
}

/**
 * The phrases that name one code valid for submission on the date, and are no titles. Rows say for which fiscal years
 * their code is not to be had.
 *
 * @param lines the set, a JSON object a line
 */
export function readPhrases(lines: string, date: string, isValid: (code: string) => boolean): readonly Phrase[] {
  const year = `fy${fiscalYearOf(date)}`;
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PhraseRow)
    .filter((row) => !row.same_as_title && !(row.drop_for ?? []).includes(year))
    .flatMap(({ id, text, expected, grade }) => {
      const [code, ...others] = expected;
      return code !== undefined && others.length === 0 && isValid(code) ? [{ id, text, code, grade }] : [];
    });
}

/** How the phrases are found, by grade, and those whose code does not stand first. */
export function findPhrases(
  search: Search,
  phrases: readonly Phrase[],
  date: string,
): { readonly byGrade: Readonly<Record<Grade, Found>>; readonly missed: readonly MissedPhrase[] } {
  const answers = phrases.map((phrase) => ({ ...phrase, got: search(phrase.text, date) }));
  const found = (grade: Grade): Found => {
    const part = answers.filter((answer) => answer.grade === grade);
    const share = (within: number): number =>
      part.filter(({ code, got }) => got.slice(0, within).includes(code)).length / part.length;
    return { phrases: part.length, first: share(1), amongFive: share(5) };
  };
  return {
    byGrade: { A: found("A"), B: found("B") },
    missed: answers.filter(({ code, got }) => got[0] !== code),
  };
}

export interface MissedPhrase extends Phrase {
  readonly got: readonly string[];
}
