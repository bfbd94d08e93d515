import type { ReleaseInForce } from "../../catalog/release.ts";
import type { ListItem, Section } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";

/** The release that answers and what each part of the guide rests on. */
export function sources({ entry, catalog, wordings }: GuideSubject): Section {
  const release = catalog.releaseOf(entry.ordinal);
  const items: ListItem[] = [
    {
      text: [
        `ICD-10-CM FY${release.fiscalYear}, in force on ${catalog.date}; the set of codes last changed on ${release.effective}.${beyond(release)}`,
      ],
    },
    { text: [notesOrigin(release)] },
    { text: ["Days of validity and successors: the official code lists and conversion tables since 2015-10-01."] },
    {
      text: [
        "Sections of the ICD-10-CM Official Guidelines for Coding and Reporting are cited by their number in the FY2026 edition.",
      ],
    },
    ...(wordings.indexTerms.length === 0
      ? []
      : [{ text: ["Index terms: the official Alphabetic Index, as installed."] }]),
    {
      text: [
        "Everything here was computed from these sources. It replaces neither the record nor the provider’s judgment, nor the rules of a payer.",
      ],
    },
  ];
  return { id: "sources", heading: "Release and sources", blocks: [{ kind: "list", items }] };
}

function beyond({ beyond: isBeyond }: ReleaseInForce): string {
  return isBeyond === true ? " Nothing is known of later days: the last release answers." : "";
}

function notesOrigin({ notesFrom, carriedForward, fiscalYear }: ReleaseInForce): string {
  if (notesFrom === undefined) return `Titles and notes: the Tabular List of FY${fiscalYear}.`;
  const list = `the Tabular List of FY${notesFrom.fiscalYear} (in force from ${notesFrom.effective})`;
  if (carriedForward === undefined) return `Notes: ${list}, the nearest at hand.`;
  return `Notes: ${list}, carried forward to FY${fiscalYear} with the codes of FY${fiscalYear}.`;
}
