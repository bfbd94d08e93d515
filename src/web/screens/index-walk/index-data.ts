import { type IndexKind, indexKinds } from "../../../alphabetic-index/index-document.ts";
import { type NoteKind, noteKinds } from "../../../catalog/note-kind.ts";
import type { CodeAnswer, NoteAnswer } from "../../../operations/code-answer.ts";
import type { IndexWalkAnswer } from "../../../operations/index-walk.ts";
import { type Ask, AskError } from "../../ask.ts";
import type { Place } from "../../screen.ts";
import { type IndexReference, readReferences } from "./index-reference.ts";

/** What the page of the Index shows. */
export type IndexData =
  | { readonly kind: "not-installed"; readonly message: string }
  | { readonly kind: "start" }
  | { readonly kind: "refused"; readonly asked: string; readonly message: string }
  | IndexTermData;

export interface IndexTermData {
  readonly kind: "term";
  /** The term looked for last. */
  readonly asked: string;
  readonly within?: IndexKind;
  readonly answer: IndexWalkAnswer;
  readonly see: readonly IndexReference[];
  readonly seeAlso: readonly IndexReference[];
  /** The code of the term, in the Tabular List. */
  readonly detail?: CodeDetail;
}

/** A code in the Tabular List, beside the Index. */
export interface CodeDetail extends Pick<CodeAnswer, "code" | "title" | "status" | "why" | "ancestors" | "category"> {
  /** Of the code, its category and what lies between. */
  readonly notes: readonly KindOfNotes[];
  /** Of its blocks and its chapter. */
  readonly wider: readonly KindOfNotes[];
}

export interface KindOfNotes {
  readonly kind: NoteKind;
  readonly notes: readonly NoteAnswer[];
}

export async function loadIndex(ask: Ask, { query, date }: Place): Promise<IndexData> {
  const path = query
    .getAll("term")
    .map((term) => term.trim())
    .filter((term) => term !== "");
  const within = indexKinds.find((kind) => kind === query.get("in"));
  // Without a term the Index is asked for its commonest one, to know that it is there.
  const asked = path.length === 0 ? ["Pain"] : path;
  try {
    const answer = await ask("index", { path: asked, date, ...(within === undefined ? {} : { within }) });
    return path.length === 0
      ? { kind: "start" }
      : await termData(ask, { answer, asked: path.at(-1) ?? "", date, within });
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    if (error.code === "index-not-installed") return { kind: "not-installed", message: error.message };
    if (error.code !== "invalid-input") throw error;
    return { kind: "refused", asked: (path[0] ?? "").slice(0, 400), message: error.message };
  }
}

async function termData(
  ask: Ask,
  {
    answer,
    asked,
    date,
    within,
  }: {
    readonly answer: IndexWalkAnswer;
    readonly asked: string;
    readonly date: string;
    readonly within: IndexKind | undefined;
  },
): Promise<IndexTermData> {
  const [see, seeAlso, detail] = await Promise.all([
    readReferences(ask, answer.see, date),
    readReferences(ask, answer.seeAlso, date),
    answer.code === undefined ? undefined : ask("code", { code: answer.code, date }).then(detailOf),
  ]);
  return {
    kind: "term",
    asked,
    answer,
    see,
    seeAlso,
    ...(within === undefined ? {} : { within }),
    ...(detail === undefined ? {} : { detail }),
  };
}

function detailOf({ code, title, status, why, ancestors, category, notes }: CodeAnswer): CodeDetail {
  const near = new Set([code, ...ancestors.map((one) => one.code)]);
  const notesWhere = (isWanted: (note: NoteAnswer) => boolean): readonly KindOfNotes[] =>
    noteKinds.flatMap((kind) => {
      const wanted = notes[kind].filter(isWanted);
      return wanted.length === 0 ? [] : [{ kind, notes: wanted }];
    });
  return {
    code,
    status,
    ancestors,
    notes: notesWhere(({ from }) => near.has(from)),
    wider: notesWhere(({ from }) => !near.has(from)),
    ...(title === undefined ? {} : { title }),
    ...(why === undefined ? {} : { why }),
    ...(category === undefined ? {} : { category }),
  };
}
