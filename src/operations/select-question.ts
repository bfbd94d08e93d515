import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import type { Classification } from "../classification.ts";
import type { ChoiceNote, ChoiceOption, ChoiceQuestion } from "../selection/choice.ts";
import { choiceFrom } from "../selection/derive-choice.ts";

/** An answer, as the contract gives it. */
export interface SelectOption {
  readonly answer: string;
  /** The valid codes it can lead to, or the headers over them where they are more than twenty; at most twenty. */
  readonly leadsTo: readonly string[];
  /** How many valid codes it can lead to. */
  readonly count: number;
  /** Other words that are taken for it. */
  readonly saidAs?: readonly string[];
}

/** A question, as the contract gives it. "Not documented" is its last option. */
export interface SelectQuestion {
  readonly text: string;
  /** What is asked for: "side", "encounter". */
  readonly axis?: string;
  /** The header, block or pathway at which it is asked. */
  readonly at: string;
  readonly why?: string;
  readonly notes?: readonly ChoiceNote[];
  readonly options: readonly SelectOption[];
}

const mostLeads = 20;

/** The first question of a header's guided choice. @returns undefined for what leads to one code only */
export function questionFor(_: Classification, catalog: Catalog, ordinal: Ordinal): SelectQuestion | undefined {
  const choice = choiceFrom(catalog, ordinal);
  return choice.kind === "question" ? describeQuestion(catalog, choice) : undefined;
}

/** A question in the contract's words. */
export function describeQuestion(catalog: Catalog, question: ChoiceQuestion): SelectQuestion {
  const { text, axis, at, why, notes, options, notDocumented } = question;
  return {
    text,
    ...(axis === undefined ? {} : { axis }),
    at,
    ...(why === undefined ? {} : { why }),
    ...(notes === undefined ? {} : { notes }),
    options: [...options, notDocumented].map((option) => describeOption(catalog, option)),
  };
}

function describeOption(catalog: Catalog, { answer, saidAs, codes }: ChoiceOption): SelectOption {
  const name = (ordinal: Ordinal): string => catalog.data.codes.code(ordinal);
  const leads = codes.length <= mostLeads ? codes : headersOver(catalog, codes).slice(0, mostLeads);
  return {
    answer,
    leadsTo: leads.map(name),
    count: codes.length,
    ...(saidAs === undefined ? {} : { saidAs }),
  };
}

/** The fewest headers whose valid codes are these and no others; codes that stand under none of them by themselves. */
function headersOver({ data: { codes }, day }: Catalog, ordinals: readonly Ordinal[]): readonly Ordinal[] {
  const wanted = new Set(ordinals);
  const isWhole = (header: Ordinal): boolean => {
    for (let at = header; at < codes.end(header); at++) if (codes.isValid(at, day) && !wanted.has(at)) return false;
    return true;
  };
  const found: Ordinal[] = [];
  let covered = -1;
  for (const ordinal of ordinals) {
    if (ordinal < covered) continue;
    let top = ordinal;
    for (let above = codes.parent(top); above !== -1 && isWhole(above); above = codes.parent(above)) top = above;
    found.push(top);
    covered = codes.end(top);
  }
  return found;
}
