import type { IndexTerm } from "../../alphabetic-index/index-document.ts";
import { billableCodes } from "../checks/whole-list.ts";
import type { PartContent } from "./read-part.ts";

/** How much a part holds. */
export function sizeOf(content: PartContent): { readonly count: number; readonly of: string } {
  switch (content.part) {
    case "tabular":
      return { count: billableCodes(content.list).size, of: "codes valid for submission" };
    case "order":
      return { count: content.rows.length, of: "codes and headers" };
    case "conversion":
      return { count: content.rows.length, of: "rows" };
    case "poa-exempt":
      return { count: content.codes.length, of: "codes" };
    default:
      return { count: countTerms(content.document.mainTerms), of: "terms" };
  }
}

function countTerms(terms: readonly IndexTerm[]): number {
  return terms.reduce((sum, { subterms }) => sum + 1 + countTerms(subterms), 0);
}
