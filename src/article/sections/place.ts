import { spanBelow, titledHeader } from "../code-span.ts";
import type { ListItem, Section } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";

/** Where the classification puts the condition: what it says of it clinically, and no more. */
export function place(subject: GuideSubject): Section {
  const { entry, ancestors, siblings, parent } = subject;
  const [chapter, ...blocks] = entry.divisions;
  const items: ListItem[] = [
    ...(chapter === undefined ? [] : [{ text: [`Chapter ${chapter.chapter}: ${chapter.title} (${chapter.range})`] }]),
    ...blocks
      .filter(({ range }) => range !== subject.category.code)
      .map(({ range, title }) => ({ text: [`${range} ${title}`] })),
    ...ancestors.filter(({ status }) => status === "incomplete").map((ancestor) => ({ text: titledHeader(ancestor) })),
    ...(subject.status === "retired" ? [] : [{ text: titledHeader(entry) }]),
  ];
  const beside =
    parent === undefined || siblings.length === 0 || subject.status === "retired"
      ? []
      : [
          {
            kind: "paragraph",
            text: [
              "Right below ",
              spanBelow(parent),
              ` stand ${siblings.length + 1} codes or headers, this one among them.`,
            ],
          } as const,
        ];
  return {
    id: "classification",
    heading: "Where it stands in the classification",
    blocks: [{ kind: "list", items }, ...beside],
  };
}
