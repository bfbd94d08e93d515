import type { ListItem, Section } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines } from "../guidelines.ts";

/** What holds for injuries and for the codes that tell how they came about. */
export function externalCause(subject: GuideSubject): Section | undefined {
  const items = itemsFor(subject);
  return items.length === 0
    ? undefined
    : { id: "external-cause", heading: "External cause", blocks: [{ kind: "list", items }] };
}

const voluntary: ListItem = {
  text: [
    "External cause codes are not required nationally. A state or a payer may require them; otherwise they are voluntary, and encouraged.",
  ],
  source: guidelines.externalCauses,
};

function itemsFor({ chapter, code }: GuideSubject): readonly ListItem[] {
  if (chapter === "19") {
    if (/^T(?:3[6-9]|4|50|5[1-9]|6[0-5])/.test(code))
      return [
        {
          text: [
            "Poisoning, adverse effect and toxic effect codes hold the cause and the intent: no external cause code is needed for them.",
          ],
          source: "Guidelines I.C.20.a.8",
        },
      ];
    return [
      {
        text: ["A code of chapter 20 for the cause, the intent and the place may follow."],
        source: guidelines.externalCauses,
      },
      voluntary,
    ];
  }
  if (chapter !== "20") return [];
  const items: ListItem[] = [
    {
      text: ["It follows the code of the injury or condition, and is never first."],
      source: guidelines.externalCauseNeverFirst,
    },
  ];
  if (code.startsWith("Y92"))
    items.push({
      text: [
        "The place of occurrence is reported once, at the initial encounter for treatment, after the other external cause codes.",
      ],
      source: guidelines.placeOfOccurrence,
    });
  if (code.startsWith("Y93"))
    items.push({
      text: [
        "One activity code is reported, once, at the initial encounter. It is not used for poisonings, adverse effects, misadventures or sequelae.",
      ],
      source: guidelines.activity,
    });
  if (code.startsWith("Y99"))
    items.push({
      text: [
        "The status code says whether the event happened at work, in military service or otherwise; it is reported once, at the initial encounter.",
      ],
      source: guidelines.causeStatus,
    });
  return [...items, voluntary];
}
