import type { CodeEntry } from "../../catalog/code-entry.ts";
import { tellingParts } from "../../selection/answer-wording.ts";
import { type Distinction, distinctions } from "../../selection/distinctions.ts";
import type { ComparedAxis } from "./comparison.ts";
import { sitesOf } from "./site-words.ts";

/** What one code's title says on an axis; "" where it says nothing. */
type ReadAxis = (entry: CodeEntry) => string;

const unsaid = "not specified";

/** In the order of the rows. */
const readers: readonly { readonly name: string; readonly read: ReadAxis }[] = [
  { name: "region", read: (entry) => regionOf(entry) },
  ...distinctions.map((distinction) => ({
    name: distinction.name,
    read: (entry: CodeEntry): string => valueOn(distinction, entry.title ?? ""),
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
  return axes
    .map((axis) => filled(axis, entries))
    .filter(({ values }) => new Set(values.filter((_, at) => entries[at] !== undefined)).size > 1);
}

/** In one line a code, what tells it from the others: its values where they suffice, else also its own words. */
export function differencesOf(entries: readonly CodeEntry[], axes: readonly ComparedAxis[]): readonly string[] {
  const said = entries.map((_, at) =>
    axes
      .flatMap(({ name, values }) => (values[at] === "" || values[at] === undefined ? [] : [`${name}: ${values[at]}`]))
      .join("; "),
  );
  const isTold = (line: string, at: number): boolean =>
    line !== "" && said.every((other, index) => index === at || other !== line);
  if (said.every(isTold)) return said;
  const titles = entries.map(({ title, code }) => title ?? code);
  const wordings = tellingParts(titles, "");
  return said.map((line, at) => {
    if (isTold(line, at)) return line;
    const words = wordings[at] === titles[at] ? "as its title says" : `says “${wordings[at] ?? ""}”`;
    return line === "" ? words : `${line}; ${words}`;
  });
}

function regionOf({ title = "", catalog, ordinal }: CodeEntry): string {
  const sites = sitesOf(withoutEncounter(title));
  if (sites.length > 0) return sites.join(", ");
  // A title without a place among others that have one: the classification leaves it open.
  return /\bunspecified\b/i.test(title) || catalog.data.codes.isExtended(ordinal) ? unsaid : "";
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
  if (name !== "side" || values.every((value) => value === "")) return { name, values };
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
  if (/\bunspecified\b/i.test(title)) return "unspecified";
  return /^other\b|\bother specified\b/i.test(title) ? "other specified" : "specified";
}
