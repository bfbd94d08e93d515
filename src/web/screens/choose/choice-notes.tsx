import type { JSX } from "preact";
import type { ChoiceNote } from "../../../selection/choice.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { chooseTexts as texts } from "../../texts/choose.ts";
import { type NoteGroup, noteGroups, noteParts } from "./note-groups.ts";

/** So many notes of a kind are shown at once; the nearest stand first. */
const mostShown = 4;

/** The notes that say what is reported before, besides or not together with a code. */
export function ChoiceNotes({ notes }: { readonly notes: readonly ChoiceNote[] }): JSX.Element {
  return (
    <>
      {noteGroups(notes).map((group) => (
        <Group key={group.kind} {...group} />
      ))}
    </>
  );
}

function Group({ kind, notes }: NoteGroup): JSX.Element {
  const rest = notes.slice(mostShown);
  return (
    <div class={`remark choice-note ${kind === "excludes1" ? "bad" : "caution"}`}>
      <p class="note-kind">{texts.noteKinds[kind]}</p>
      <Lines notes={notes.slice(0, mostShown)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{texts.moreNotes(rest.length)}</summary>
          <Lines notes={rest} />
        </details>
      )}
    </div>
  );
}

function Lines({ notes }: { readonly notes: readonly ChoiceNote[] }): JSX.Element {
  return (
    <ul>
      {notes.map((note) => (
        <li key={`${note.from} ${note.text}`}>
          {noteParts(note).map(({ text, code }, at) =>
            code === undefined ? text : <CodeRef key={at} code={code} text={text} />,
          )}{" "}
          <span class="note-at soft small">
            {texts.notesAt} {note.from}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CodeRef({ code, text }: { readonly code: string; readonly text: string }): JSX.Element {
  return <CodeLink code={code}>{text}</CodeLink>;
}
