import { titledHeader } from "../code-span.ts";
import type { ListItem, Section } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";

/** Where the classification puts the condition: what it says of it clinically, and no more. */
export function place(subject: GuideSubject): Section {
  const { entry, ancestors } = subject;
  const [chapter, ...blocks] = entry.divisions;
  const items: ListItem[] = [
    ...(chapter === undefined ? [] : [{ text: [`Chapter ${chapter.chapter}: ${chapter.title} (${chapter.range})`] }]),
    ...blocks
      .filter(({ range }) => range !== subject.category.code)
      .map(({ range, title }) => ({ text: [`${range} ${title}`] })),
    ...ancestors.filter(({ status }) => status === "incomplete").map((ancestor) => ({ text: titledHeader(ancestor) })),
    ...(subject.status === "retired" ? [] : [{ text: titledHeader(entry) }]),
  ];
  return {
    id: "classification",
    heading: "Where it stands in the classification",
    blocks: [{ kind: "list", items }],
  };
}
