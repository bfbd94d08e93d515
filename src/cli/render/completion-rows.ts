import type { CodeAnswer, TitledCode } from "../../operations/code-answer.ts";
import type { Row } from "../output/layout.ts";
import type { Page } from "../output/page.ts";

/** So many codes are listed one by one; more of them by the child they stand under. */
const mostListed = 12;

/** Codes with their titles, under one label. */
export function codeRows(label: string, codes: readonly TitledCode[], { style }: Pick<Page, "style">): readonly Row[] {
  return codes.map(({ code, title }) => ({ label, at: style.code(code), text: title ?? "" }));
}

/** What a header leads to, or what a block or chapter contains. */
export function completionRows({ status, completions = [], children = [] }: CodeAnswer, page: Page): readonly Row[] {
  if (status === "block" || status === "chapter") return codeRows("Contains", children, page);
  if (completions.length <= mostListed || page.all || children.length === 0)
    return codeRows("Leads to", completions, page);
  return children.map(({ code, title = "" }) => {
    const isReported = completions.some((completion) => completion.code === code);
    const below = completions.filter((completion) => completion.code.startsWith(code)).length;
    const count = isReported ? "" : page.style.quiet(` (${below === 1 ? "1 code" : `${below} codes`})`);
    return { label: "Leads to", at: page.style.code(code), text: `${title}${count}` };
  });
}
