import { notePlace, noteText, reportedAs, spanOf } from "../code-span.ts";
import type { Block, NoteBlock, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines } from "../guidelines.ts";
import { namesOnlyChapter } from "../naming-notes.ts";
import { notesByPlace } from "../notes-by-place.ts";

/** Many notes name a whole chapter; those that name the code most closely come first. */
const mostNaming = 8;

/** The notes that say when the code is right and when it is not, as rules. */
export function use(subject: GuideSubject): Section | undefined {
  const blocks = [...excludes1(subject), ...excludes2(subject), ...general(subject)];
  return blocks.length === 0 ? undefined : { id: "use", heading: "When to use it, and when not", blocks };
}

function excludes1(subject: GuideSubject): readonly Block[] {
  const { catalog, notes, entry } = subject;
  const own = notesByPlace(catalog, notes, "excludes1");
  const naming = subject.excludes1.filter(({ direction }) => direction === "other");
  if (own.length + naming.length === 0) return [];
  const near = naming.filter(({ note }) => !namesOnlyChapter(catalog, note, entry.ordinal));
  const shown = near.slice(0, mostNaming).map(
    ({ note }): NoteBlock => ({
      kind: "note",
      label: "Excludes1",
      at: notePlace(catalog, note),
      lines: [noteText(catalog, note)],
    }),
  );
  const left = near.length - shown.length;
  const rule: Text = [
    "Do not report ",
    ...reportedAs(entry),
    " together with what these Excludes1 notes name, unless the two conditions are unrelated.",
  ];
  const others: Text = [
    "Notes at other codes exclude ",
    ...reportedAs(entry),
    " in the same way, by its code or by a range with it.",
  ];
  return [
    ...(own.length === 0 ? [] : [{ kind: "paragraph", text: rule, source: guidelines.excludes1 } as const, ...own]),
    ...(shown.length === 0
      ? []
      : [{ kind: "paragraph", text: others, source: guidelines.excludes1 } as const, ...shown]),
    ...(left === 0
      ? []
      : [
          {
            kind: "paragraph",
            text: [
              left === 1
                ? "One more Excludes1 note names a range with it."
                : `${left} more Excludes1 notes name a range with it.`,
            ],
          } as const,
        ]),
    ...farNotes(subject, naming.length - near.length),
  ];
}

/** Notes that name whole chapters are counted, not shown: a coder learns nothing of this code from them. */
function farNotes({ entry }: GuideSubject, count: number): readonly Block[] {
  if (count === 0) return [];
  const which = count === 1 ? "One Excludes1 note elsewhere names" : `${count} Excludes1 notes elsewhere name`;
  return [{ kind: "paragraph", text: [`${which} a whole chapter or more, and with it `, spanOf(entry), "."] }];
}

function excludes2({ catalog, notes, entry }: GuideSubject): readonly Block[] {
  const own = notesByPlace(catalog, notes, "excludes2");
  if (own.length === 0) return [];
  const rule: Text = [
    "What these Excludes2 notes name is not part of ",
    ...reportedAs(entry),
    ". A patient may have both, and then both are reported.",
  ];
  return [{ kind: "paragraph", text: rule, source: guidelines.excludes2 }, ...own];
}

function general({ catalog, notes }: GuideSubject): readonly Block[] {
  return notesByPlace(catalog, notes, "general");
}
