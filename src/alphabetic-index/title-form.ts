import { foldWord } from "../language/fold-word.ts";
import { remember } from "../language/remember.ts";
import { readWords } from "../language/words.ts";
import { readWrittenTitle } from "./written-title.ts";

/** Words that only join: a title is the same with and without them, unless it has no others. */
const joining: ReadonlySet<string> = new Set(
  "a an and as at be by cause caus caused due for from in of on or resulting the to with nec nos".split(" "),
);

/** A text as titles are compared at first: without case, accents and punctuation. */
export const foldTitle: (text: string) => string = remember((text) =>
  foldWord(text)
    .replace(/['’]/g, "")
    .replace(/[\s,;:.()[\]/-]+/g, " ")
    .trim(),
);

/** The words of a text by their stems, joining words left out where others remain; sorted, each once. */
export const titleStems: (text: string) => readonly string[] = remember((text) => {
  const stems = [...new Set(readWords(text).map(({ stem }) => stem))].toSorted();
  const essential = stems.filter((stem) => !joining.has(stem));
  return essential.length > 0 ? essential : stems;
});

/** The texts that a title's alternatives are: "Abdomen, abdominal" is called by either. */
export function alternativesOf(title: string): readonly string[] {
  const pieces = title.split(/, | or /).filter((piece) => piece.trim() !== "");
  return pieces.length > 1 ? pieces : [];
}

/** Whether a title does nothing but join its subterms to the term above: "with", "due to", "in (due to)". */
export function isJoining(title: string): boolean {
  return /^[a-z]/.test(title) && titleStems(title).every((stem) => joining.has(stem));
}

/** What a main term is looked up by: its folded forms, and, after a mark, its stems. */
export function mainTermKeys(written: string): readonly string[] {
  const { title, lead } = readWrittenTitle(written);
  const unbracketed = written.replace(/[()]/g, "");
  const forms = [title, lead, unbracketed, ...alternativesOf(title)];
  return [...new Set([...forms.map(foldTitle), ...forms.map(stemKey)])].filter((key) => key !== "" && key !== stemMark);
}

const stemMark = "~";

/** The key of a text's stems. */
export function stemKey(text: string): string {
  return `${stemMark}${titleStems(text).join(" ")}`;
}
