import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { isInForce, type Pathway, type PathwayOption, type PathwayQuestion, type PathwayStep } from "./pathway.ts";
import { codeOnDay, isOnlyExtended } from "./pathway-codes.ts";
import { optionsOn, questionAfter } from "./pathway-standing.ts";

/** Another answer of a pathway: what the code would be if the note said so. */
export interface Alternative {
  /** "injury", "nerve root". */
  readonly short: string;
  /** The answer in full. */
  readonly answer: string;
  /** Valid for submission on the date, or a header that asks on. */
  readonly code: string;
  readonly title?: string;
  readonly validForSubmission: boolean;
  readonly authority: string;
  readonly pathway: string;
}

/** A question one of whose answers is a code, and the pathway that asks it. */
interface Crossing {
  readonly pathway: Pathway;
  readonly question: PathwayQuestion;
  readonly own: readonly PathwayOption[];
  /** How many codes the answer may still be. */
  readonly breadth: number;
}

/**
 * What the questions of pathways at which a code is an answer would be answered instead, in their order. Where some
 * answer is the code itself, those questions alone: one that leads to a header above it says less.
 */
export function alternativesTo(code: string, pathways: readonly Pathway[], catalog: Catalog): readonly Alternative[] {
  const sought = catalog.find(code);
  if (sought === undefined) return [];
  const crossings = pathways
    .filter((pathway) => isInForce(pathway, catalog.date))
    .flatMap((pathway) => pathway.questions.flatMap((question) => crossingAt(pathway, question, sought)));
  const narrowest = Math.min(...crossings.map(({ breadth }) => breadth));
  const found = new Map<string, Alternative>();
  for (const crossing of crossings.filter(({ breadth }) => breadth === narrowest)) {
    for (const option of optionsOn(crossing.question, catalog.date)) {
      const alternative = crossing.own.includes(option) ? undefined : asAlternative(crossing, option, catalog);
      if (alternative !== undefined && alternative.code !== code && !found.has(alternative.code))
        found.set(alternative.code, alternative);
    }
  }
  return [...found.values()];
}

function crossingAt(pathway: Pathway, question: PathwayQuestion, sought: CodeEntry): readonly Crossing[] {
  const breadthOf = ({ code }: PathwayOption): number => {
    const entry = code === undefined ? undefined : codeOnDay(sought.catalog, code);
    const completions = entry?.completions ?? [];
    return completions.some(({ ordinal }) => ordinal === sought.ordinal) ? completions.length : 0;
  };
  const own = optionsOn(question, sought.catalog.date).filter((option) => breadthOf(option) > 0);
  return own.length === 0 ? [] : [{ pathway, question, own, breadth: Math.min(...own.map(breadthOf)) }];
}

function asAlternative(
  { pathway, question }: Crossing,
  option: PathwayOption,
  catalog: Catalog,
): Alternative | undefined {
  const code = firstCode(pathway, option, catalog.date);
  const entry = code === undefined ? undefined : codeOnDay(catalog, code);
  if (entry === undefined) return undefined;
  const { code: shown, title, isValidForSubmission } = asFirstSeen(entry);
  return {
    short: option.short,
    answer: option.answer,
    code: shown,
    ...(title === undefined ? {} : { title }),
    validForSubmission: isValidForSubmission,
    authority: option.authority,
    // A question of another pathway is named after it.
    pathway: /^(.+)#/.exec(question.name)?.[1] ?? pathway.name,
  };
}

/** The code of an answer, or the first that its questions lead to. */
function firstCode(pathway: Pathway, step: PathwayStep, date: string): string | undefined {
  if (step.code !== undefined) return step.code;
  const question = questionAfter(pathway, step);
  for (const option of question === undefined ? [] : optionsOn(question, date)) {
    const code = firstCode(pathway, option, date);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** A header that wants a 7th character only is shown with the classification's first: active treatment. */
function asFirstSeen(entry: CodeEntry): CodeEntry {
  const { catalog, completions } = entry;
  const [first] = completions;
  const isExtendable = completions.every(({ ordinal }) => isOnlyExtended(catalog, ordinal, entry.ordinal));
  return first !== undefined && isExtendable ? first : entry;
}
