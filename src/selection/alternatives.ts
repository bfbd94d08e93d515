import type { Catalog } from "../catalog/catalog.ts";
import type { Pathway, PathwayOption } from "./pathway.ts";

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

/** What the pathways that lead to a code would answer instead, in their order. */
export function alternativesTo(code: string, pathways: readonly Pathway[], catalog: Catalog): readonly Alternative[] {
  return pathways
    .filter(({ from, to }) => from <= catalog.date && (to === undefined || catalog.date <= to))
    .flatMap((pathway) => {
      const { options } = pathway.question;
      const own = options.filter((option) => leadsTo(option, code));
      if (own.length === 0) return [];
      return options
        .filter((option) => !own.includes(option))
        .flatMap((option) => {
          const entry = catalog.find(option.code);
          if (entry === undefined) return [];
          const { title } = entry;
          return {
            short: option.short,
            answer: option.answer,
            code: entry.code,
            ...(title === undefined ? {} : { title }),
            validForSubmission: entry.isValidForSubmission,
            authority: option.authority,
            pathway: pathway.name,
          };
        });
    });
}

function leadsTo(option: PathwayOption, code: string): boolean {
  return option.code === code || (option.question?.options.some((below) => leadsTo(below, code)) ?? false);
}
