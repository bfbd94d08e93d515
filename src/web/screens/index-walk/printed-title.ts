import { readWrittenTitle } from "../../../alphabetic-index/written-title.ts";

/** A term as it is printed, for showing: what must be documented, and the nonessential modifiers beside it. */
export interface PrintedTitle {
  readonly title: string;
  /** "(acute) (chronic)": their presence or absence changes nothing. */
  readonly modifiers: string;
}

export function readPrintedTitle(printed: string): PrintedTitle {
  const { title, nonessentialModifiers } = readWrittenTitle(printed);
  return title === "" ? { title: printed, modifiers: "" } : { title, modifiers: nonessentialModifiers.join(" ") };
}
