import type { NamedCode } from "../../../article/comparison/comparison.ts";
import type { CompareAnswer } from "../../../operations/compare.ts";
import { type Ask, AskError } from "../../ask.ts";
import type { Place } from "../../screen.ts";
import { codesAsked } from "./codes-asked.ts";

/** What the comparison shows. */
export interface CompareData {
  /** As the address has them. Of an answer: as the catalogue writes them. */
  readonly codes: readonly string[];
  readonly answer?: CompareAnswer;
  /** A single code waits for a second. */
  readonly single?: NamedCode & { readonly status: string };
  /** Why nothing can be compared: the library's words. */
  readonly problem?: string;
}

export async function loadCompare(ask: Ask, { query, date }: Place): Promise<CompareData> {
  const codes = codesAsked(query);
  const [first] = codes;
  if (first === undefined) return { codes };
  try {
    if (codes.length === 1) {
      const { code, title, status } = await ask("code", { code: first, date });
      return { codes: [code], single: { code, status, ...(title === undefined ? {} : { title }) } };
    }
    const answer = await ask("compare", { codes, date });
    return { codes: answer.codes.map(({ code }) => code), answer };
  } catch (error) {
    if (!(error instanceof AskError) || error.code === "no-catalog" || error.code === "internal-error") throw error;
    return { codes, problem: error.message };
  }
}
