import type { Search } from "./variant.ts";

/** A row of `upper_back/upper_back.*.jsonl`, as far as it is used. */
interface UpperBackRow {
  readonly id: string;
  readonly task: string;
  readonly text?: string;
  readonly date?: string;
  readonly expected?: readonly string[];
  readonly expected_any_of?: readonly unknown[];
}

/** A diagnosis as it is written in a record, and the one code it is to find. */
export interface WrittenDiagnosis {
  readonly id: string;
  readonly text: string;
  readonly code: string;
  readonly date: string;
}

/**
 * The rows that are to be coded with one code, to be asked as search queries: short, but written for a reader, not for a
 * search ("Acute upper back pain; MI ruled out by ECG and troponin").
 *
 * @param lines the set, a JSON object a line
 */
export function readWrittenDiagnoses(lines: string, date: string): readonly WrittenDiagnosis[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as UpperBackRow)
    .flatMap(({ id, task, text, expected = [], expected_any_of: anyOf = [], date: own }) => {
      const [code, ...others] = expected;
      const isSingle = task === "suggest" && others.length === 0 && anyOf.length === 0;
      return isSingle && code !== undefined && text !== undefined ? [{ id, text, code, date: own ?? date }] : [];
    });
}

export interface MissedDiagnosis extends WrittenDiagnosis {
  readonly got: readonly string[];
}

/** Share of the diagnoses whose code stands first, and the others. */
export function findWrittenDiagnoses(
  search: Search,
  diagnoses: readonly WrittenDiagnosis[],
): { readonly first: number; readonly missed: readonly MissedDiagnosis[] } {
  const answers = diagnoses.map((diagnosis) => ({ ...diagnosis, got: search(diagnosis.text, diagnosis.date) }));
  const missed = answers.filter(({ code, got }) => got[0] !== code);
  return { first: 1 - missed.length / answers.length, missed };
}
