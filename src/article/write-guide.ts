import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry, CodeStatus } from "../catalog/code-entry.ts";
import { notesOf } from "../catalog/code-notes.ts";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { Document, Section } from "./document.ts";
import { GuideDesk, type GuideSources, GuideSubject } from "./guide-subject.ts";
import { cluster } from "./sections/cluster.ts";
import { comparison } from "./sections/comparison.ts";
import { coverage } from "./sections/coverage.ts";
import { decision } from "./sections/decision.ts";
import { documentation } from "./sections/documentation.ts";
import { externalCause } from "./sections/external-cause.ts";
import { mistakes } from "./sections/mistakes.ts";
import { place } from "./sections/place.ts";
import { presentOnAdmission } from "./sections/present-on-admission.ts";
import { questions } from "./sections/questions.ts";
import { sequencing } from "./sections/sequencing.ts";
import { seventhCharacters } from "./sections/seventh-characters.ts";
import { shortAnswer } from "./sections/short-answer.ts";
import { sources } from "./sections/sources.ts";
import { use } from "./sections/use.ts";
import { validity } from "./sections/validity.ts";

/** A coding guide: everything that the classification says of one code on a day. */
export interface Guide extends Document {
  readonly code: string;
  readonly status: CodeStatus | "unknown" | "malformed";
  /** The official title. */
  readonly codeTitle?: string;
  readonly date: string;
  readonly release: ReleaseInForce;
}

/** In the order of the page. A section that has nothing to say of a code is left out. */
const sections: readonly ((subject: GuideSubject) => Section | undefined)[] = [
  shortAnswer,
  validity,
  coverage,
  use,
  cluster,
  decision,
  comparison,
  documentation,
  mistakes,
  sequencing,
  seventhCharacters,
  externalCause,
  presentOnAdmission,
  questions,
  place,
  sources,
];

/** Of a code that has ended, or is still to come: its notes are no rules for anyone to follow now. */
const sectionsOfOthers: typeof sections = [shortAnswer, validity, decision, questions, place, sources];

/** Writes the guides of one day; what they share is worked out once. */
export class GuideWriter {
  readonly #desk: GuideDesk;

  constructor(catalog: Catalog, from: GuideSources) {
    this.#desk = new GuideDesk(catalog, from);
  }

  write(entry: CodeEntry): Guide {
    const subject = new GuideSubject(this.#desk, entry);
    const { title: codeTitle } = entry;
    const isInForce = subject.status === "valid" || subject.status === "incomplete";
    const chosen = isInForce ? sections : sectionsOfOthers;
    return {
      title: titleOf(subject),
      code: entry.code,
      status: subject.status,
      ...(codeTitle === undefined ? {} : { codeTitle }),
      date: this.#desk.catalog.date,
      sections: chosen.map((write) => write(subject)).filter((section) => section !== undefined),
      release: this.#desk.catalog.releaseOf(entry.ordinal),
    };
  }

  /** Words besides its title by which a guide is found: inclusion terms and wordings of the lexicon. */
  wordsOf(entry: CodeEntry): readonly string[] {
    const { catalog, wordings } = this.#desk;
    const terms = notesOf(catalog, entry.ordinal, "inclusionTerms").filter(({ isOwn }) => isOwn);
    return [...terms.map(({ text }) => text.trimEnd()), ...wordings.of(entry.ordinal, catalog.textReleases).synonyms];
  }
}

function titleOf({ code, entry, status }: GuideSubject): string {
  if (status === "retired") return `${code} is retired: ICD-10-CM coding guide`;
  return `${entry.title === undefined ? code : `${code} ${entry.title}`}: ICD-10-CM coding guide`;
}
