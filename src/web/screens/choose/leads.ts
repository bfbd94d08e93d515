import type { SelectOption } from "../../../operations/select-question.ts";
import type { Titles } from "./titles.ts";

/** What an answer leads to, as far as a line can say it. */
export type Leads =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly code: string; readonly count: number; readonly title: string | undefined }
  | { readonly kind: "listed"; readonly codes: readonly string[]; readonly count: number }
  | { readonly kind: "span"; readonly first: string; readonly last: string; readonly count: number }
  | { readonly kind: "some"; readonly codes: readonly string[]; readonly count: number };

/** So many codes are named one by one. */
const mostListed = 4;

/** `leadsTo` names no more. */
const mostLeads = 20;

/** @param titles of the codes and headers that an answer alone leads to */
export function leadsOf({ answer, leadsTo, count }: SelectOption, titles: Titles): Leads {
  const [first] = leadsTo;
  const last = leadsTo.at(-1);
  if (first === undefined || last === undefined) return { kind: "none" };
  if (leadsTo.length === 1) {
    const title = titles[first];
    // The answer often is the title: it is not said twice.
    const isSaid = title !== undefined && title.toLowerCase() === answer.toLowerCase();
    return { kind: "one", code: first, count, title: isSaid ? undefined : title };
  }
  if (leadsTo.length <= mostListed) return { kind: "listed", codes: leadsTo, count };
  const categories = new Set(leadsTo.map(categoryOf));
  if (categories.size === 1 && leadsTo.length < mostLeads) return { kind: "span", first, last, count };
  const ofEach = [...categories].flatMap((category) => leadsTo.find((code) => categoryOf(code) === category) ?? []);
  return { kind: "some", codes: (ofEach.length > 1 ? ofEach : leadsTo).slice(0, mostListed), count };
}

function categoryOf(code: string): string {
  return code.slice(0, 3);
}
