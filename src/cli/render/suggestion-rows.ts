import type { OtherSystem } from "../../catalog/code-format/other-systems.ts";
import type { CodeAnswer, TitledCode } from "../../operations/code-answer.ts";
import type { Row } from "../output/layout.ts";
import type { Page } from "../output/page.ts";

/** What leads on from what is no code. */
export interface Leads {
  readonly suggestions?: CodeAnswer["suggestions"];
  readonly looksLike?: readonly OtherSystem[];
  /** Listed elsewhere on the page. */
  readonly completions?: readonly TitledCode[];
  readonly why?: string;
}

/** Of what is no code: the nearest codes, and the other systems it has the form of. */
export function suggestionRows(
  { suggestions = [], looksLike = [], completions = [], why: reason }: Leads,
  { style }: Pick<Page, "style">,
): readonly Row[] {
  const shown = suggestions.filter(({ code }) => !completions.some((completion) => completion.code === code));
  return [
    ...shown.map(({ code, title, status, why }): Row => {
      const header = status === "incomplete" && !why.includes("header") ? style.quiet(" (header)") : "";
      const because = why === reason ? "" : style.quiet(title === undefined ? why : ` (${why})`);
      return { label: "Nearest", at: style.code(code), text: `${title ?? ""}${header}${because}` };
    }),
    ...looksLike.map(({ system, why, instead }): Row => {
      const remedy = instead === undefined ? "" : `; ICD-10-CM has ${instead.join(", ")}`;
      return { label: "Looks like", text: `${system}: ${why}${remedy}` };
    }),
  ];
}
