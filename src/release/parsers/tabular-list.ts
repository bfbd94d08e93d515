import type { NoteKind } from "../../catalog/note-kind.ts";

/**
 * The Tabular List of one release as its XML gives it, complete: what `parseTabularXml` reads and what unpacking a
 * compiled catalogue gives back. White space inside texts is folded to single blanks; nothing else is changed.
 */
export interface TabularList {
  /** The `<version>` element, a fiscal year: "2026". */
  readonly version: string;
  readonly introduction: readonly IntroductionSection[];
  /** In document order. */
  readonly chapters: readonly TabularChapter[];
}

export interface IntroductionSection {
  readonly type: string;
  readonly title: string;
  readonly notes: readonly string[];
}

/** The notes at one place by kind; a container that stands twice at a place is appended. A kind without notes is absent. */
export type TabularNotes = { readonly [kind in NoteKind]?: readonly string[] };

export interface TabularChapter {
  /** "1" to "22". */
  readonly number: string;
  /** Without the range: "Neoplasms". */
  readonly title: string;
  /** "C00-D49". */
  readonly range: string;
  readonly notes: TabularNotes;
  /** The chapter's own list of its blocks; it leaves out eight umbrella blocks, and four texts differ from the block's. */
  readonly sectionIndex: readonly SectionReference[];
  readonly sections: readonly TabularSection[];
}

export interface SectionReference {
  readonly first: string;
  readonly last: string;
  readonly id: string;
  readonly text: string;
}

/** A block. Twelve are umbrellas without categories of their own over the blocks that follow them. */
export interface TabularSection {
  /** "M50-M54", or a category's name where the block is one category: "B20". */
  readonly id: string;
  /** Without the range. */
  readonly title: string;
  readonly notes: TabularNotes;
  readonly entries: readonly TabularEntry[];
}

/** A `<diag>`: category, subcategory or code. */
export interface TabularEntry {
  /** With its dot: "M54.6", "S29.012". */
  readonly code: string;
  readonly title: string;
  /** `placeholder="true"`: the code ends in a placeholder X that only makes room ("S06.0X"). */
  readonly placeholder: boolean;
  readonly notes: TabularNotes;
  /** The text of `<sevenChrNote>`. */
  readonly seventhCharacterNotes: readonly string[];
  /** `<sevenChrDef>`: holds for every leaf below, unless a nearer one stands between. Absent: none here. */
  readonly seventhCharacters?: readonly SeventhCharacter[];
  /** H54.8's `<visualImpairment>` table, its heading row first. Absent elsewhere. */
  readonly visualImpairment?: readonly VisualCategory[];
  readonly children: readonly TabularEntry[];
}

export interface SeventhCharacter {
  readonly character: string;
  readonly meaning: string;
  /** The `<note>` elements after an `<extension>`: inclusion terms of that character. */
  readonly inclusionTerms: readonly string[];
}

/** A row of H54.8's table: a category of visual impairment and its acuity ranges in the three notations. */
export interface VisualCategory {
  readonly category: string;
  readonly ranges: readonly VisualRange[];
}

export interface VisualRange {
  readonly heading?: string;
  readonly maximum?: string;
  readonly minimum?: string;
}
