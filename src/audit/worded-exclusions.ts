import type { CodeEntry } from "../catalog/code-entry.ts";
import { type NoteInForce, notesOf } from "../catalog/code-notes.ts";
import { perEntry } from "./per-entry.ts";

/**
 * Excludes1 notes that send to a current injury without naming its code, "current injury - see injury of spine by body
 * region": the words of the note, and the titles of the injuries (chapter 19, S00-S99) that it means.
 */
const injuriesMeant: readonly { readonly note: RegExp; readonly title: RegExp }[] = [
  { note: /injury,? (?:of )?spine/i, title: /spin|vertebra|back|lumbar|neck|muscle|ligament|disc\b/i },
  { note: /injury,? of joints?/i, title: /joint|dislocation|subluxation|sprain|ligament/i },
  { note: /nerve injury|injury,? nerve/i, title: /nerve|plexus/i },
  { note: /injury of blood vessel/i, title: /artery|vein|blood vessel|arch/i },
  { note: /injury of ligament or tendon/i, title: /ligament|tendon/i },
  { note: /strain of muscle/i, title: /muscle/i },
];

/** Words of one region of the body; a code and an injury meant with it have a region in common. */
const bodyRegions: readonly RegExp[] = [
  /head|skull|cranial|facial|jaw/i,
  /cervic|neck|occipit/i,
  /thora|chest|rib\b|back wall/i,
  /lumb|low(?:er)? back|sacr|pelvi|coccy|abdom/i,
  /shoulder|upper arm|axilla|humer/i,
  /elbow|forearm|ulna|radi(?:us|al)/i,
  /wrist|hand\b|finger|thumb|carpal/i,
  /hip\b|thigh|femor|femur/i,
  /knee|patell/i,
  /lower leg|tibia|fibula|peroneal|calf/i,
  /ankle|foot|toe|tars|achilles/i,
];

/** A current injury: not its sequela (Guidelines I.B.10). */
const sequelaCharacter = "S";
const injuryCategory = /^S\d/;

/** A note that names no code and means, by its words, the other one of a pair. */
export function wordedExclusion(entry: CodeEntry, other: CodeEntry): NoteInForce | undefined {
  if (!injuryCategory.test(other.code) || injuryCategory.test(entry.code) || other.code.slice(7) === sequelaCharacter)
    return undefined;
  const { title = "" } = other;
  const found = injuryNotes(entry).find(({ meant }) => meant.some((injury) => injury.test(title)));
  return found !== undefined && shareRegion(entry.title ?? "", title) ? found.note : undefined;
}

/** The notes of a code that mean injuries without naming one. */
const injuryNotes = perEntry(({ catalog, ordinal }) =>
  notesOf(catalog, ordinal, "excludes1").flatMap((note) => {
    const meant = injuriesMeant.filter((row) => row.note.test(note.text)).map((row) => row.title);
    return meant.length > 0 && catalog.data.notes.references(note.note).length === 0 ? [{ note, meant }] : [];
  }),
);

/** A title without a region ("Dorsalgia, unspecified") may be of any. */
function shareRegion(title: string, other: string): boolean {
  const regions = bodyRegions.filter((region) => region.test(title));
  return regions.length === 0 || regions.some((region) => region.test(other));
}
