import { noteText, spanNamed, spanOf } from "../code-span.ts";
import type { Question } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines } from "../guidelines.ts";
import { codeFirstNotes, orderRule } from "../order.ts";

/** Whether the code can stand first, where a rule or a note says so. */
export function firstListed(subject: GuideSubject): readonly Question[] {
  const { chapter, code, entry, isValid } = subject;
  if (!isValid) return [];
  const question = `Can ${code} be the first-listed diagnosis?`;
  if (chapter === "20")
    return [
      {
        kind: "question",
        question,
        answer: ["No. ", spanOf(entry), " is an external cause code: it follows the code of the injury or condition."],
        source: guidelines.externalCauseNeverFirst,
      },
    ];
  const rule = orderRule(subject);
  if (rule !== undefined)
    return [
      {
        kind: "question",
        question,
        answer: [`${rule.isNeverFirst ? "No" : "Yes"}. ${rule.text}`],
        source: rule.source,
      },
    ];
  const [first] = codeFirstNotes(subject);
  if (first === undefined) return [];
  return [
    {
      kind: "question",
      question,
      answer: [
        "Not where the “code first” note at ",
        spanNamed(entry.catalog, first.from),
        " applies: “",
        ...noteText(entry.catalog, first.note),
        "”.",
      ],
      source: guidelines.etiology,
    },
  ];
}
