import type { CodeEntry } from "../catalog/code-entry.ts";

/** A stretch of the text. Offsets are UTF-16 code units: `text.slice(start, end) === quote`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** How a mentioned code stands on the date; a range of codes is a block, a chapter or just a range. Contract §2. */
export type MentionStatus =
  | "valid"
  | "incomplete"
  | "retired"
  | "not-yet-effective"
  | "unknown"
  | "block"
  | "chapter"
  | "range";

/** A code, or a range of codes, that a text talks about. */
export interface Mention extends Span {
  /** Dotted and upper case, without the dash or x that stands for what follows; the ends of a range joined by "-". */
  readonly code: string;
  readonly status: MentionStatus;
  /** Written as what stands above others: "M54.-", "M54.5x". */
  readonly isOpen: boolean;
  /** The code in the catalogue; absent for ranges and what is no code of any release. */
  readonly entry?: CodeEntry;
}

/** A mention and the stretches of text that may say something of it. */
export const isRange = ({ status }: Mention): boolean =>
  status === "range" || status === "block" || status === "chapter";
