import { isMeant, notesNaming } from "../../catalog/code-notes.ts";
import { notePlace, noteText, reportedAs, spanOf } from "../code-span.ts";
import type { Block, NoteBlock, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines } from "../guidelines.ts";
import { noteLabels, notesByPlace } from "../notes-by-place.ts";
import { codeFirstNotes, orderRule } from "../order.ts";

const mostNaming = 6;
const kinds = ["codeFirst", "useAdditionalCode", "codeAlso"] as const;

/** In which order the code is reported, and with which others. */
export function sequencing(subject: GuideSubject): Section | undefined {
  const rule = orderRule(subject);
  const blocks: readonly Block[] = [
    ...(rule === undefined ? [] : [{ kind: "paragraph", text: [rule.text], source: rule.source } as const]),
    ...ownNotes(subject),
    ...namingNotes(subject),
  ];
  return blocks.length === 0 ? undefined : { id: "sequencing", heading: "Sequencing", blocks };
}

function ownNotes(subject: GuideSubject): readonly Block[] {
  const { catalog, entry } = subject;
  const holding = new Set(codeFirstNotes(subject));
  const notes = subject.notes.filter((note) => note.kind !== "codeFirst" || holding.has(note));
  const reported = reportedAs(entry);
  const rules: Readonly<Record<(typeof kinds)[number], { readonly text: Text; readonly source: string }>> = {
    codeFirst: {
      text: ["What these notes ask for is sequenced before ", ...reported, ":"],
      source: guidelines.etiology,
    },
    useAdditionalCode: {
      text: ["These codes are added after ", ...reported, ", where the record supports them:"],
      source: guidelines.etiology,
    },
    codeAlso: {
      text: ["Two codes may be needed; their order depends on the reason for the encounter:"],
      source: guidelines.codeAlso,
    },
  };
  return kinds.flatMap((kind): readonly Block[] => {
    const blocks = notesByPlace(catalog, notes, kind);
    return blocks.length === 0 ? [] : [{ kind: "paragraph", ...rules[kind] }, ...blocks];
  });
}

/** Notes at other codes that ask for this one. */
function namingNotes({ catalog, entry }: GuideSubject): readonly Block[] {
  const naming = notesNaming(catalog, entry.ordinal).filter(
    ({ note }) =>
      kinds.some((kind) => kind === note.kind) &&
      catalog.data.notes.references(note).some((one) => one.role === "meant" && isMeant(catalog, one, entry.ordinal)),
  );
  if (naming.length === 0) return [];
  const shown = naming.slice(0, mostNaming).map(
    ({ note }): NoteBlock => ({
      kind: "note",
      label: noteLabels[note.kind],
      at: notePlace(catalog, note),
      lines: [noteText(catalog, note)],
    }),
  );
  const left = naming.length - shown.length;
  return [
    { kind: "paragraph", text: ["Notes at other codes ask for ", spanOf(entry), " or a range with it:"] },
    ...shown,
    ...(left === 0
      ? []
      : [
          {
            kind: "paragraph",
            text: [left === 1 ? "One more note names a range with it." : `${left} more notes name a range with it.`],
          } as const,
        ]),
  ];
}
