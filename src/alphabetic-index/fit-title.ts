import { alternativesOf, foldTitle, titleStems } from "./title-form.ts";
import { readWrittenTitle } from "./written-title.ts";

/** A text asked for, in the forms it is compared in. */
export interface AskedTitle {
  readonly text: string;
  readonly folded: string;
  readonly stems: readonly string[];
}

export function readAsked(text: string): AskedTitle {
  return { text, folded: foldTitle(text), stems: titleStems(text) };
}

/** Up to here a fit is exact: the title is the one asked for, with or without its modifiers. */
export const exactFit = 0.05;

/**
 * How far a text is from being a title: 0 as it is printed, a little more where its modifiers were left out, at most 1
 * where number, order of words, joining words or some of the modifiers differ.
 *
 * @returns undefined when it is another title
 */
export function fitTitle(asked: AskedTitle, written: string): number | undefined {
  const exact = fitExactly(asked, written);
  if (exact !== undefined) return exact;
  const { title, lead, nonessentialModifiers } = readWrittenTitle(written);
  const stems = titleStems(title);
  if (sameStems(asked.stems, stems)) return 0.3;
  if (nonessentialModifiers.length > 0) {
    if (lead !== "" && sameStems(asked.stems, titleStems(lead))) return 0.4;
    const allowed = new Set([...stems, ...nonessentialModifiers.flatMap(titleStems)]);
    const known = new Set(asked.stems);
    if (stems.length > 0 && stems.every((stem) => known.has(stem)) && asked.stems.every((stem) => allowed.has(stem)))
      return 0.8;
  }
  return alternativesOf(title).some((piece) => sameStems(asked.stems, titleStems(piece))) ? 0.6 : undefined;
}

/** The same, for exact fits alone. */
export function fitExactly({ text, folded }: AskedTitle, written: string): number | undefined {
  if (text === written) return 0;
  const { title, lead, nonessentialModifiers } = readWrittenTitle(written);
  if (text === title) return nonessentialModifiers.length === 0 ? 0 : 0.01;
  if (folded === "") return undefined;
  if (folded === foldTitle(title)) return nonessentialModifiers.length === 0 ? 0.02 : 0.03;
  if (nonessentialModifiers.length === 0) return undefined;
  if (text === lead) return 0.015;
  const whole = [`${title} ${nonessentialModifiers.join(" ")}`, written];
  if (whole.some((form) => folded === foldTitle(form))) return 0;
  return folded === foldTitle(written.replace(/[()]/g, "")) ? 0.02 : folded === foldTitle(lead) ? 0.04 : undefined;
}

function sameStems(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((stem, at) => stem === b[at]);
}
