/**
 * A text about codes, before it is Markdown, HTML or anything else: a coding guide or a comparison. Every code in it is a
 * span that says how the code stands, so that a link can be made of it and the claim can be checked.
 */
export interface Document {
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Unique within the document, fit for a URL fragment: "short-answer". */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** How the text says a code stands on its date. `range`: several codes, named by the first and the last. */
export type ClaimedStatus = "valid" | "incomplete" | "retired" | "not-yet-effective" | "unknown" | "range";

/** A code, or a range of codes, within a text. */
export interface CodeSpan {
  /** Dotted; of a range its name: "S00-T88". */
  readonly code: string;
  readonly status: ClaimedStatus;
  /** As it is written, where that differs: "M51.-". */
  readonly text?: string;
}

/** A piece of running text. */
export type Inline = string | CodeSpan;

/** Running text. */
export type Text = readonly Inline[];

export type Block = Paragraph | List | Table | Facts | NoteBlock | DecisionFlow | Question;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
  /** What it rests on: "Guidelines I.A.12.a". */
  readonly source?: string;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: Text;
  readonly source?: string;
}

/** The first column holds what a row is about. */
export interface Table {
  readonly kind: "table";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Text[])[];
  /** What was left out, and where it stands. */
  readonly more?: string;
}

/** Names and values. */
export interface Facts {
  readonly kind: "facts";
  readonly facts: readonly { readonly name: string; readonly value: Text }[];
}

/** Notes of one kind at one place of the Tabular List, word for word. */
export interface NoteBlock {
  readonly kind: "note";
  /** "Excludes1". */
  readonly label: string;
  /** Where they stand: a code, block or chapter. */
  readonly at: Text;
  readonly lines: readonly Text[];
}

/** A question whose answer was computed. */
export interface Question {
  readonly kind: "question";
  readonly question: string;
  readonly answer: Text;
  readonly source?: string;
}

/** A decision flow: drawn as a tree, or written as an outline. */
export interface DecisionFlow {
  readonly kind: "tree";
  /** What the drawing shows, for those who cannot see it. */
  readonly caption: string;
  readonly root: DecisionNode;
}

export interface DecisionNode {
  readonly question: string;
  /** The note, convention or guideline by which it is asked. */
  readonly why?: string;
  readonly branches: readonly DecisionBranch[];
}

export interface DecisionBranch {
  readonly answer: string;
  /** Leads to the code that the document is about. */
  readonly isOnPath: boolean;
  readonly leadsTo: DecisionEnd | DecisionNode;
}

/** Where a branch ends: at codes, or with a question to the provider. */
export interface DecisionEnd {
  /** One code, or the first and the last of several. */
  readonly codes: readonly CodeSpan[];
  /** Of one code: those reported before it, and after it. */
  readonly before?: readonly CodeSpan[];
  readonly after?: readonly CodeSpan[];
  /** How many codes it stands for. */
  readonly count: number;
  /** What to ask for, where no code is reached. */
  readonly ask?: string;
}

/** Whether a branch goes on to a question. */
export function asksOn(leadsTo: DecisionBranch["leadsTo"]): leadsTo is DecisionNode {
  return "question" in leadsTo;
}

/** A text without its spans: how it reads. */
export function plainText(text: Text): string {
  return text.map((part) => (typeof part === "string" ? part : writtenCode(part))).join("");
}

/** A code as it is written. */
export function writtenCode({ code, text = code }: CodeSpan): string {
  return text;
}

/** Every code of a document with what it says of it, in order. */
export function* codeSpansOf({ sections }: Document): Generator<CodeSpan> {
  for (const { blocks } of sections) for (const block of blocks) yield* spansOfBlock(block);
}

function* spansOfBlock(block: Block): Generator<CodeSpan> {
  if (block.kind === "tree") yield* spansOfNode(block.root);
  else for (const text of textsOf(block)) for (const part of text) if (typeof part !== "string") yield part;
}

function textsOf(block: Exclude<Block, DecisionFlow>): readonly Text[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.map(({ text }) => text);
    case "table":
      return block.rows.flat();
    case "facts":
      return block.facts.map(({ value }) => value);
    case "note":
      return [block.at, ...block.lines];
    case "question":
      return [block.answer];
  }
}

function* spansOfNode({ branches }: DecisionNode): Generator<CodeSpan> {
  for (const { leadsTo } of branches) {
    if (asksOn(leadsTo)) yield* spansOfNode(leadsTo);
    else yield* [...(leadsTo.before ?? []), ...leadsTo.codes, ...(leadsTo.after ?? [])];
  }
}
