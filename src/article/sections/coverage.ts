import { noteText, placeSpan } from "../code-span.ts";
import type { Block, ListItem, Section } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines } from "../guidelines.ts";
import { notesByPlace } from "../notes-by-place.ts";

/** More terms of the Index than these say the same again. */
const mostTerms = 24;

/** The words that the code stands for: inclusion terms, includes notes, terms of the Index, other wordings. */
export function coverage(subject: GuideSubject): Section | undefined {
  const blocks = [...inclusionTerms(subject), ...includes(subject), ...wordings(subject)];
  return blocks.length === 0 ? undefined : { id: "coverage", heading: "What it covers", blocks };
}

function inclusionTerms({ notes, catalog }: GuideSubject): readonly Block[] {
  const terms = notes.filter(({ kind, isOwn }) => kind === "inclusionTerms" && isOwn);
  const [first] = terms;
  if (first === undefined) return [];
  const items = terms.map(({ note }): ListItem => ({ text: noteText(catalog, note) }));
  return [
    {
      kind: "paragraph",
      text: [
        "The Tabular List names these conditions as inclusion terms of ",
        ...placeSpan(catalog, first.from),
        ". The list need not be complete.",
      ],
      source: guidelines.inclusionTerms,
    },
    { kind: "list", items },
  ];
}

function includes({ notes, catalog }: GuideSubject): readonly Block[] {
  return notesByPlace(catalog, notes, "includes");
}

function wordings({ wordings: { synonyms, indexTerms } }: GuideSubject): readonly Block[] {
  const index: readonly Block[] =
    indexTerms.length === 0
      ? []
      : [
          { kind: "paragraph", text: ["The Alphabetic Index leads here from:"] },
          { kind: "list", items: indexTerms.slice(0, mostTerms).map((term) => ({ text: [term] })) },
          ...(indexTerms.length > mostTerms
            ? [{ kind: "paragraph", text: [`… and ${indexTerms.length - mostTerms} more terms.`] } as const]
            : []),
        ];
  if (synonyms.length === 0) return index;
  const words = synonyms.map((wording) => `“${wording}”`).join(", ");
  return [
    ...index,
    {
      kind: "paragraph",
      text: [`Records also call it ${words}.`],
      source: "wordings of this project's lexicon, not official terms",
    },
  ];
}
