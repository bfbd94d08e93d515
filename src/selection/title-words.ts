import { remember } from "../language/remember.ts";
import { stemOf } from "../language/words.ts";
import { readTerms, type TermInText } from "../search/terms.ts";

/** The stem of a title's word. */
export const titleStem: (word: string) => string = remember(stemOf, 20_000);

/** The terms of a title, as search reads them: a question reads its titles once for each distinction. */
export const titleTerms: (title: string) => readonly TermInText[] = remember(
  (title) => readTerms(title, titleStem),
  5_000,
);
