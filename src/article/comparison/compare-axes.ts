import type { CodeEntry } from "../../catalog/code-entry.ts";
import { sideOfBody } from "../../proofreading/axes.ts";
import { tellingParts } from "../../selection/answer-wording.ts";
import { type Distinction, distinctions } from "../../selection/distinctions.ts";
import { isUnspecifiedTitle } from "../title-words.ts";
import type { ComparedAxis } from "./comparison.ts";
import { sitesOf, siteUnspecified } from "./site-words.ts";

/** What one code's title says on an axis; "" where it says nothing. */
type ReadAxis = (entry: CodeEntry) => string;

const unsaid = "not specified";

/** In the order of the rows. */
const readers: readonly { readonly name: string; readonly read: ReadAxis }[] = [
  { name: "region", read: (entry) => regionOf(entry) },
  ...distinctions.map((distinction) => ({
    name: distinction.name,
    read: (entry: CodeEntry): string =>
      (distinction.name === "side" ? sideOf(entry) : undefined) ??
      valueOn(distinction, withoutEncounter(entry.title ?? "")),
  })),
  { name: "encounter", read: (entry) => meaningOfSeventh(entry) ?? "" },
  { name: "detail", read: ({ title = "" }) => detailOf(title) },
];

/** The axes on which some codes differ. */
export function axesOf(entries: readonly (CodeEntry | undefined)[]): readonly ComparedAxis[] {
  const axes = readers.map(
    ({ name, read }): ComparedAxis => ({
      name,
      values: entries.map((entry) => (entry === undefined ? "" : read(entry))),
    }),
  );
  const hasEncounter = axes.some(({ name, values }) => name === "encounter" && values.some((value) => value !== ""));
  return (
    axes
      // The 7th character of a fracture says whether it is open.
      .filter(({ name }) => !(hasEncounter && name === "fracture"))
      .map((axis) => filled(axis, entries))
      .filter((axis) => isTelling(axis, entries))
  );
}

/** An axis tells codes apart where they have different values, one of them said: "not specified" beside silence tells nothing. */
function isTelling({ name, values }: ComparedAxis, entries: readonly (CodeEntry | undefined)[]): boolean {
  const own = new Set(values.filter((_, at) => entries[at] !== undefined));
  if (own.size < 2) return false;
  // Codes of which one names an eye and another only a side are of one region.
  if (name === "region") own.delete("");
  return name === "region" ? own.size > 1 : [...own].some((value) => value !== "" && value !== unsaid);
}

/** In one line a code, what tells it from the others: its values where they suffice, else also its own words. */
export function differencesOf(entries: readonly CodeEntry[], axes: readonly ComparedAxis[]): readonly string[] {
  const lineOf = (at: number, shown: readonly ComparedAxis[]): string =>
    shown
      .flatMap(({ name, values }) => (values[at] === "" || values[at] === undefined ? [] : [`${name}: ${values[at]}`]))
      .join("; ");
  // That one code is unspecified and another is not says nothing of what the other means.
  const telling = axes.filter(({ name }) => name !== "detail");
  const said = entries.map((_, at) => lineOf(at, telling));
  const isTold = (line: string, at: number): boolean =>
    line !== "" && said.every((other, index) => index === at || other !== line);
  if (said.every(isTold)) return entries.map((_, at) => lineOf(at, axes));
  const titles = entries.map(({ title, code }) => title ?? code);
  const wordings = tellingParts(titles, "");
  const owns = titles.map((_, at) => ownWords(titles, at));
  const haveOwn = owns.every((own) => own !== undefined);
  return said.map((line, at) => {
    if (isTold(line, at)) return lineOf(at, axes);
    const own = wordings[at] !== titles[at] ? wordings[at] : haveOwn ? owns[at] : undefined;
    const words = own === undefined ? namedByTitle : `says “${own}”`;
    return line === "" ? words : `${line}; ${words}`;
  });
}

/** So many words that others do not have still read as they stand in the title. */
const mostOwn = 3;

/** The words that only one of some titles has, where they share others: "Vertebrogenic" of "Vertebrogenic low back pain". */
function ownWords(titles: readonly string[], at: number): string | undefined {
  const wordsOf = (title: string): readonly string[] => title.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const others = titles.filter((_, index) => index !== at).map((title) => new Set(wordsOf(title.toLowerCase())));
  const words = wordsOf(titles[at] ?? "");
  const isShared = (word: string): boolean => others.every((other) => other.has(word.toLowerCase()));
  const own = words.filter((word) => !isShared(word));
  return words.some((word) => word.length > 3 && isShared(word)) && own.length > 0 && own.length <= mostOwn
    ? own.join(" ")
    : undefined;
}

/** Of a code whose title shares no words with those of the others. */
export const namedByTitle = "named by its title alone";

function regionOf({ title = "" }: CodeEntry): string {
  const name = withoutEncounter(title);
  const sites = sitesOf(name);
  if (sites.length > 0) return sites.join(", ");
  // A title without a place among others that have one: the classification leaves it open.
  return siteUnspecified.test(name) || /\bunspecified$/i.test(name) ? unsaid : "";
}

/** The side of the body; not the left of a coronary artery. "Unilateral …, right knee" is right. */
function sideOf({ title = "" }: CodeEntry): string | undefined {
  const [only, ...others] = sideOfBody.valuesOf(title);
  if (others.length > 0) return undefined;
  return only ?? (/\b(?:left|right)\b/i.test(title) ? "" : undefined);
}

function withoutEncounter(title: string): string {
  return title.replace(/, (?:initial|subsequent) encounter.*$|, sequela$/i, "");
}

function valueOn({ values, unspecified }: Distinction, title: string): string {
  const value = values.find(({ pattern }) => pattern.test(title));
  if (value !== undefined) return value.answer;
  return unspecified?.test(title) === true ? unsaid : "";
}

/** "Unspecified radius" among a right and a left one leaves the side open. */
function filled({ name, values }: ComparedAxis, entries: readonly (CodeEntry | undefined)[]): ComparedAxis {
  if (name !== "side" || !values.some((value) => value !== "" && value !== unsaid)) return { name, values };
  const isOpen = (at: number): boolean => /\bunspecified\b/i.test(entries[at]?.title ?? "");
  return { name, values: values.map((value, at) => (value === "" && isOpen(at) ? unsaid : value)) };
}

/** The meaning of a code's own 7th character. */
export function meaningOfSeventh(entry: CodeEntry): string | undefined {
  if (!entry.catalog.data.codes.isExtended(entry.ordinal)) return undefined;
  const own = entry.code.slice(-1);
  return entry.seventhCharacters?.find(({ character }) => character === own)?.meaning;
}

/** Guidelines I.A.9: "other" is for what has no code of its own, "unspecified" for what the record does not say. */
function detailOf(title: string): string {
  if (isUnspecifiedTitle(title)) return "unspecified";
  return /^other\b|\bother specified\b/i.test(title) ? "other specified" : "specified";
}
