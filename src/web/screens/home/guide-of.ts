import type { Found } from "./ask-words.ts";
import type { Guide } from "./guide-to.ts";

/** A pathway before a header; a header that fits at least as well as the first result before one that select found. */
export function guideOf(found: Found | undefined): Guide | undefined {
  const guide = found?.more?.guide;
  if (guide?.kind === "pathway") return guide;
  const [narrow] = found?.answer.narrow ?? [];
  if (narrow === undefined || narrow.code === guide?.start) return guide;
  const { code, title = code, question } = narrow;
  return {
    kind: "header",
    start: code,
    answers: [],
    title,
    ...(question === undefined
      ? {}
      : { question: { text: question.text, answers: question.options.map(({ answer }) => answer) } }),
  };
}
