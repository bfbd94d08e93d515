import { dotted } from "./code-shape.ts";
import type { KnownCodes } from "./known-codes.ts";
import type { Reading } from "./look-alikes.ts";

/** A code that takes a 7th character, found at the beginning of what was typed. */
export interface Stem {
  /** Dotted: "W21.9". */
  readonly code: string;
  /** In the Tabular List's order: A, D, S. */
  readonly seventh: readonly string[];
  /** What was typed after the stem: "A", "XXZ", "". */
  readonly rest: string;
}

/** The longest beginning of the characters (given without dot) that takes a 7th character; `undefined` if none does. */
export function stemOf(characters: string, known: KnownCodes): Stem | undefined {
  for (let end = Math.min(6, characters.length); end >= 3; end--) {
    const code = dotted(characters.slice(0, end));
    const seventh = known.seventhCharacters(code);
    if (seventh !== undefined && seventh.length > 0) return { code, seventh, rest: characters.slice(end) };
  }
  return undefined;
}

/** The stem with placeholders and 7th character, dotted (Guidelines I.A.4 and I.A.5): "W21.9", "A" → "W21.9XXA". */
export function withSeventhCharacter(stem: string, seventh: string): string {
  return dotted(stem.replace(".", "").padEnd(6, "X") + seventh);
}

/**
 * Readings of characters after which a 7th character belongs: it stands in the wrong place for want or surplus of
 * placeholders (one reading), or it is missing or none of those that apply (a reading for each that does).
 */
export function seventhCharacterReadings(characters: string, known: KnownCodes): readonly Reading[] {
  const stem = stemOf(characters, known);
  if (stem === undefined) return [];
  const typed = stem.rest.replaceAll("X", "");
  if (typed.length > 1) return [];
  const isOneOfThem = stem.seventh.includes(typed);
  return (isOneOfThem ? [typed] : stem.seventh).map((seventh, at) => ({
    characters: withSeventhCharacter(stem.code, seventh).replace(".", ""),
    why: isOneOfThem ? placeholderFault(stem) : seventhCharacterFault(stem),
    changes: at + 1,
  }));
}

/** "2 placeholders X are missing: the 7th character A must stand in the 7th place". */
export function placeholderFault(stem: Stem): string {
  const seventh = stem.rest.replaceAll("X", "");
  const wanted = 6 - stem.code.replace(".", "").length;
  const difference = wanted - (stem.rest.length - seventh.length);
  const many = Math.abs(difference);
  const count = many === 1 ? "a placeholder X is" : `${many} placeholders X are`;
  const fault = difference > 0 ? "missing" : "too many";
  if (difference === 0) return `the placeholder X stands before the 7th character ${seventh}`;
  return `${count} ${fault}: the 7th character ${seventh} must stand in the 7th place`;
}

/** "S29.012 takes 7th character A, D or S; Z is none of them", "S29.012 lacks its 7th character: A, D or S". */
export function seventhCharacterFault(stem: Stem): string {
  const typed = stem.rest.replaceAll("X", "");
  const applying = eitherOf(stem.seventh);
  if (typed === "") return `${stem.code} lacks its 7th character: ${applying}`;
  return `${stem.code} takes 7th character ${applying}; ${typed} is none of them`;
}

/** "A, D or S". */
export function eitherOf(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}

/**
 * Readings with another number of placeholders before some later character: a placeholder can belong to the code
 * itself ("T36.05A" → T36.0X5A).
 */
export function placeholderReadings(characters: string): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 3; at < characters.length; at++) {
    if (characters.charAt(at) === "X") continue;
    const before = characters.slice(0, at).replace(/X+$/, "");
    const typed = at - before.length;
    for (let wanted = 0; wanted <= 3; wanted++) {
      if (wanted === typed || before.length < 3) continue;
      const many = Math.abs(wanted - typed);
      const count = many === 1 ? "a placeholder X is" : `${many} placeholders X are`;
      readings.push({
        characters: before + "X".repeat(wanted) + characters.slice(at),
        why: `${count} ${wanted > typed ? "missing" : "too many"} before ${characters.slice(at)}`,
        changes: many,
      });
    }
  }
  return readings;
}
