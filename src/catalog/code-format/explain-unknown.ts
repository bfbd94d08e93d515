import { dotted } from "./code-shape.ts";
import { bare, readCode } from "./code-text.ts";
import type { KnownCodes } from "./known-codes.ts";
import { listed, nearestAncestor } from "./nearest-ancestor.ts";
import {
  placeholderFault,
  placeholderReadings,
  type Stem,
  seventhCharacterFault,
  stemOf,
  withSeventhCharacter,
} from "./seventh-character.ts";

/**
 * Why an input is no known code, in one sentence without final stop: what its form breaks, or, for a well-formed code,
 * where it leaves the Tabular List. A code that is known gets its standing said.
 */
export function explainUnknown(input: string, known: KnownCodes): string {
  const read = readCode(input);
  if (read.kind === "malformed") return read.why + butNotKnown(read.cleaned, known);
  if (read.kind === "chapter") return `${read.number} is the number of a chapter`;
  if (read.kind === "range") return `${read.from}-${read.to} is not a block of the Tabular List`;
  const standing = known.standing(read.code);
  if (standing === "valid") return `${read.code} is valid for submission`;
  if (standing === "header") return `${read.code} is a header: it needs more characters`;
  if (standing === "other") return `${read.code} is not valid on the date`;
  return notInTheList(read.code, known);
}

// "write M54.7" alone would send the reader to a code that does not exist.
function butNotKnown(cleaned: string | undefined, known: KnownCodes): string {
  const read = readCode(cleaned ?? "");
  if (read.kind !== "code" || known.standing(read.code) !== undefined) return "";
  return `; but ${notInTheList(read.code, known)}`;
}

function notInTheList(code: string, known: KnownCodes): string {
  const characters = bare(code);
  const placeholder = missingPlaceholder(characters, known);
  if (placeholder !== undefined) return placeholder;
  const above = nearestAncestor(characters, known);
  const stem = stemOf(characters, known);
  if (stem !== undefined && bare(stem.code).length >= bare(above?.code ?? "").length) return afterStem(code, stem);
  if (above === undefined) return `ICD-10-CM has no category ${characters.slice(0, 3)}`;
  if (above.standing === "valid") {
    return `${above.code} is a complete code: it takes no ${characters.length === 7 ? "7th" : "further"} character`;
  }
  const subdivisions = known.children(above.code);
  return subdivisions.length === 0 ? above.why : `${above.why}: its subdivisions are ${listed(subdivisions)}`;
}

function missingPlaceholder(characters: string, known: KnownCodes): string | undefined {
  const readings = placeholderReadings(characters).filter(
    (reading) =>
      reading.characters.length > characters.length && known.standing(dotted(reading.characters)) === "valid",
  );
  const [nearest] = [...readings].sort((one, other) => one.changes - other.changes);
  if (nearest === undefined) return undefined;
  const many = nearest.changes === 1 ? "the placeholder X is" : `${nearest.changes} placeholders X are`;
  return `${many} missing: ${dotted(nearest.characters)}`;
}

function afterStem(code: string, stem: Stem): string {
  const typed = stem.rest.replaceAll("X", "");
  if (stem.seventh.includes(typed)) return `${placeholderFault(stem)}: ${withSeventhCharacter(stem.code, typed)}`;
  if (typed.length <= 1) return seventhCharacterFault(stem);
  const [first = ""] = stem.seventh;
  const example = withSeventhCharacter(stem.code, first);
  return `${stem.code} has no subdivision, so there is no ${code}; it takes a 7th character: ${example}`;
}
