import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { tellingParts } from "./answer-wording.ts";
import type { Choice, ChoiceNote, ChoiceOption, ChosenCode, IncompleteChoice } from "./choice.ts";
import { notesEntering } from "./choice-notes.ts";
import type { DefaultAnswer } from "./default-answer.ts";
import { groupOptions } from "./group-options.ts";
import type { NamedQuestion } from "./name-question.ts";

/** The answer that is always there. */
const notDocumented = "not documented";

/** How far a walk has come. */
export interface Path {
  readonly catalog: Catalog;
  /** What was answered. */
  readonly trail: readonly string[];
  /** The levels passed since the last question, outermost first. */
  readonly entered: readonly Ordinal[];
  /** Notes that stand above the levels passed, at blocks and chapters. */
  readonly above?: readonly ChoiceNote[];
  /** Nothing has been asked yet: what is inherited from above the start is told. */
  readonly isFirst: boolean;
}

/** An answer, before it is an option. */
export interface Draft {
  readonly answer: string;
  readonly saidAs: readonly string[];
  /** In full. */
  readonly text: string;
  /** The codes right below the header that it leads to. */
  readonly ordinals: readonly Ordinal[];
  next(path: Path): Choice;
}

export interface QuestionDraft {
  /** The header, block or chapter. */
  readonly at: string;
  readonly title: string;
  readonly naming: NamedQuestion;
  readonly drafts: readonly Draft[];
  /** What stands in where the record does not say. */
  readonly missing: DefaultAnswer | undefined;
}

/** A question with its options, in groups where there are more than nine. */
export function question(path: Path, draft: QuestionDraft): Choice {
  const { drafts, missing, at, naming } = draft;
  const notes = notesOf(path);
  const listed = drafts.filter((_, index) => missing?.isUnsaid !== true || missing.at !== index);
  const after = (answer: string): Path => ({
    catalog: path.catalog,
    trail: [...path.trail, `${naming.axis === undefined ? "" : `${naming.axis}: `}${answer}`],
    entered: [],
    isFirst: false,
  });
  const groups = groupOptions(
    listed.map(({ answer }) => answer),
    listed.map(({ ordinals }) => path.catalog.data.codes.code(ordinals[0] ?? 0)),
    draft.title,
  );
  return {
    kind: "question",
    text: naming.text,
    ...(naming.axis === undefined ? {} : { axis: naming.axis }),
    at,
    ...(naming.why === undefined ? {} : { why: naming.why }),
    ...(notes.length === 0 ? {} : { notes }),
    options: groups.map(({ label, saidAs = [], members }): ChoiceOption => {
      const own = members.flatMap((index) => listed[index] ?? []);
      const [only] = own;
      const codes = validBelow(
        path.catalog,
        own.flatMap(({ ordinals }) => ordinals),
      );
      if (own.length === 1 && only !== undefined)
        return { answer: only.answer, ...said(only), codes, next: () => only.next(after(only.answer)) };
      return {
        answer: label,
        ...said({ saidAs }),
        codes,
        next: () => question(after(label), narrowed(draft, own, label)),
      };
    }),
    notDocumented: withoutAnswer(path, draft, after),
  };
}

/** The same question among the answers of a group. */
function narrowed(draft: QuestionDraft, own: readonly Draft[], label: string): QuestionDraft {
  const worded = tellingParts(
    own.map(({ answer }) => answer),
    label,
  );
  const drafts = own.map(
    (one, at): Draft => ({ ...one, answer: worded[at] ?? one.answer, saidAs: [...one.saidAs, one.answer] }),
  );
  const standIn = draft.missing === undefined ? undefined : draft.drafts[draft.missing.at];
  if (draft.missing === undefined || standIn === undefined) return { ...draft, drafts };
  const at = own.indexOf(standIn);
  if (at >= 0) return { ...draft, drafts, missing: { ...draft.missing, at } };
  return { ...draft, drafts: [...drafts, standIn], missing: { ...draft.missing, at: drafts.length, isUnsaid: true } };
}

function said({ saidAs }: { readonly saidAs: readonly string[] }): Pick<ChoiceOption, "saidAs"> {
  return saidAs.length === 0 ? {} : { saidAs };
}

function withoutAnswer(path: Path, draft: QuestionDraft, after: (answer: string) => Path): ChoiceOption {
  const { missing, drafts, at, title, naming } = draft;
  const standIn = missing === undefined ? undefined : drafts[missing.at];
  if (missing !== undefined && standIn !== undefined) {
    const codes = validBelow(path.catalog, standIn.ordinals);
    return { answer: notDocumented, codes, next: () => standIn.next(after(`${notDocumented} (${missing.because})`)) };
  }
  const why =
    naming.axis === "encounter"
      ? `${naming.why ?? ""}; it has no default`
      : `no code of ${at} leaves it unsaid: each says more than “${title}”`;
  const ask = naming.text.includes(title) ? naming.text : `${naming.text} (${title})`;
  return { answer: notDocumented, codes: [], next: () => ({ kind: "incomplete", at, ask, why }) };
}

/** The end of a path at a valid code. */
export function chosenCode(path: Path, ordinal: Ordinal): ChosenCode {
  const notes = notesOf(path);
  const { code } = path.catalog.entry(ordinal);
  const because =
    path.trail.length === 0 ? `${code} is valid for submission: there is nothing to choose` : path.trail.join("; ");
  return { kind: "code", ordinal, because, ...(notes.length === 0 ? {} : { notes }) };
}

/** The end of a path at a header. */
export function incomplete(
  { catalog }: Path,
  ordinal: Ordinal,
  { ask, why }: { readonly ask: string; readonly why: string },
): IncompleteChoice {
  return { kind: "incomplete", at: catalog.entry(ordinal).code, ask, why };
}

function notesOf({ catalog, entered, isFirst, above = [] }: Path): readonly ChoiceNote[] {
  return [...above, ...notesEntering(catalog, entered, { inherited: isFirst })];
}

function validBelow({ data: { codes }, day }: Catalog, ordinals: readonly Ordinal[]): readonly Ordinal[] {
  const found: Ordinal[] = [];
  for (const ordinal of ordinals.toSorted((a, b) => a - b)) {
    for (let at = ordinal; at < codes.end(ordinal); at++) if (codes.isValid(at, day)) found.push(at);
  }
  return found;
}
