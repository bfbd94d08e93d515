import type { CodeEntry } from "../../catalog/code-entry.ts";
import { spanOf } from "../code-span.ts";
import type { Block, ListItem, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines } from "../guidelines.ts";

/** The 7th characters that the code has, or could have had. */
export function seventhCharacters(subject: GuideSubject): Section | undefined {
  const { entry, catalog } = subject;
  const characters = entry.seventhCharacters ?? [];
  const [first] = characters;
  if (first === undefined) return undefined;
  const { codes } = catalog.data;
  const stem = codes.isExtended(entry.ordinal) ? catalog.entry(codes.parent(entry.ordinal)) : entry;
  const made = stem.children.filter((child) => codes.isExtended(child.ordinal));
  const rows = characters.map(({ character, meaning }) => [[character], [meaning], codeCell(made, character)]);
  const hasCodes = made.length > 0;
  const table: Block = {
    kind: "table",
    columns: hasCodes ? ["7th character", "It says", "Code"] : ["7th character", "It says"],
    rows: hasCodes ? rows : rows.map((row) => row.slice(0, 2)),
  };
  const items = rules(subject, characters);
  return {
    id: "seventh-characters",
    heading: "7th characters",
    blocks: items.length === 0 ? [table] : [table, { kind: "list", items }],
  };
}

function codeCell(made: readonly CodeEntry[], character: string): Text {
  const code = made.find((one) => one.code.endsWith(character));
  return code === undefined ? ["—"] : [spanOf(code)];
}

/** The characters by what their meanings say. */
const courses = {
  active: /^initial encounter/i,
  healing: /^subsequent encounter(?!.*\b(?:delayed|nonunion|malunion))/i,
  poorHealing: /\b(?:delayed healing|nonunion|malunion)\b/i,
  sequela: /^sequela/i,
} as const;

function rules(
  { chapter, code }: GuideSubject,
  characters: NonNullable<CodeEntry["seventhCharacters"]>,
): readonly ListItem[] {
  const source = guidelines.injuryCharacters;
  const items: ListItem[] = [];
  const of = (course: keyof typeof courses): readonly string[] =>
    chapter === "19"
      ? characters.filter(({ meaning }) => courses[course].test(meaning)).map(({ character }) => character)
      : [];
  const say = (letters: readonly string[], rule: { readonly text: string; readonly source: string }): void => {
    if (letters.length > 0)
      items.push({
        text: [`${listed(letters)} ${letters.length === 1 ? "is" : "are"} ${rule.text}`],
        source: rule.source,
      });
  };
  say(of("active"), {
    text: "for as long as the patient receives active treatment, whoever gives it and at whichever visit.",
    source,
  });
  say(of("healing"), {
    text: "for routine care while the condition heals, after active treatment has ended. Aftercare Z codes are not used for it.",
    source,
  });
  say(of("poorHealing"), {
    text: "for later care of a fracture whose healing is delayed, or that heals wrongly or not at all.",
    source: guidelines.fractureCharacters,
  });
  if (of("sequela").length > 0)
    items.push({
      text: ["S goes on the injury code of a sequela; the code for the sequela itself comes first."],
      source,
    });
  if (chapter === "20")
    items.push({
      text: ["The 7th character is the same as that of the injury or condition that it explains."],
      source: guidelines.externalCauseCharacters,
    });
  if (/X/.test(code.slice(4, 7)))
    items.push({
      text: ["X is a placeholder: it keeps the 7th character in the 7th place."],
      source: guidelines.placeholder,
    });
  return items;
}

/** "A, B and C". */
function listed(letters: readonly string[]): string {
  return letters.length === 1 ? letters.join("") : `${letters.slice(0, -1).join(", ")} and ${letters.at(-1)}`;
}
