import type { Mention } from "./mention.ts";
import type { TextLine } from "./text-lines.ts";

/**
 * What a stretch of text says of a code. `title`: the code means this ("M54.6: Pain in thoracic spine"). `condition`: this is coded so
 * ("upper back pain (M54.6)", "injury → S29.012A"). `account`: a sentence says
 * that it "is" something. `use`: when to use it. `place`: the region, from a table's column. `topic`: the heading
 * over an instruction ("Pneumonia due to COVID-19", then "Assign …").
 */
export interface Claim {
  readonly how: "title" | "condition" | "account" | "use" | "place" | "topic";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** All that stands before the code, where `text` is its last clause: "labor complicated by cord around neck, fetus 4". */
  readonly wider?: string;
}

/** A mention, and all that the text says of it. */
export interface Statement {
  readonly mention: Mention;
  readonly line: TextLine;
  /** The sentence, or the row's cell. */
  readonly sentence: { readonly start: number; readonly end: number };
  readonly claims: readonly Claim[];
}
