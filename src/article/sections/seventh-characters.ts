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
  const items = rules(
    subject,
    characters.map(({ character }) => character),
  );
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

function rules({ chapter, code }: GuideSubject, characters: readonly string[]): readonly ListItem[] {
  const source = guidelines.injuryCharacters;
  const items: ListItem[] = [];
  if (chapter === "19" && characters.includes("A"))
    items.push({
      text: ["A is for as long as the patient receives active treatment, whoever gives it and at whichever visit."],
      source,
    });
  if (chapter === "19" && characters.includes("D"))
    items.push({
      text: [
        "D is for routine care while the condition heals, after active treatment has ended. Aftercare Z codes are not used for it.",
      ],
      source,
    });
  if (chapter === "19" && characters.includes("S"))
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
