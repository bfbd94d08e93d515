import { foldAccents } from "../../catalog/fold-accents.ts";

/** Whether two titles are the same but for accents: order files are ASCII, the Tabular List is not. */
export function sameTitle(one: string, other: string): boolean {
  return one === other || foldAccents(one) === foldAccents(other);
}
