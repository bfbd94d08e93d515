import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { successorsOn } from "../catalog/code-history.ts";
import type { Ordinal } from "../catalog/code-table.ts";

/**
 * The code that stands on the catalogue's day for a code of a pathway: itself where it is valid or a header over valid
 * codes; else the one code that took its place, or whose cases it took later.
 *
 * @returns undefined where there is none, or more than one: then it is not certain
 */
export function codeOnDay(catalog: Catalog, code: string): CodeEntry | undefined {
  const { data, day } = catalog;
  const ordinal = data.codes.find(code);
  if (ordinal === -1) return undefined;
  if (data.codes.isValid(ordinal, day) || data.codes.hasValidBelow(ordinal, day)) return catalog.entry(ordinal);
  const others = new Set([...successorsOn(data, ordinal, day), ...predecessorsOn(catalog, ordinal)]);
  const [only] = others;
  return only === undefined || others.size > 1 ? undefined : catalog.entry(only);
}

/** Where the cases of a code that comes later are coded on the day. */
export function predecessorsOn(catalog: Catalog, ordinal: Ordinal): readonly Ordinal[] {
  const { data, day } = catalog;
  const found: Ordinal[] = [];
  const seen = new Set<Ordinal>();
  const follow = (at: Ordinal): void => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const previous of data.successions.predecessors(at)) {
      if (previous.day <= day) continue;
      if (data.codes.isValid(previous.ordinal, day)) found.push(previous.ordinal);
      else follow(previous.ordinal);
    }
  };
  follow(ordinal);
  return found;
}

/**
 * The code that accompanies another on the day. One that wants a 7th character only takes that of the code's encounter
 * (Guidelines I.C.20.a.2): A while it is treated actively, S for a sequela, else D.
 *
 * @returns a header where the code has no 7th character; undefined as `codeOnDay`
 */
export function accompanyingOnDay(catalog: Catalog, code: string, main: Ordinal): CodeEntry | undefined {
  const entry = codeOnDay(catalog, code);
  if (entry === undefined || entry.isValidForSubmission || !catalog.data.codes.isExtended(main)) return entry;
  const { completions } = entry;
  if (!completions.every(({ ordinal }) => isOnlyExtended(catalog, ordinal, entry.ordinal))) return entry;
  const encounter = encounterOf(catalog.data.codes.code(main));
  return completions.find((completion) => completion.code.endsWith(encounter)) ?? entry;
}

/** Whether nothing but a 7th character tells a code from a header. */
export function isOnlyExtended({ data: { codes } }: Catalog, ordinal: Ordinal, header: Ordinal): boolean {
  return codes.isExtended(ordinal) && codes.parent(ordinal) === header;
}

/** Initial encounter for a closed fracture, for an open one, and for an open one of the severer types are all active treatment. */
function encounterOf(code: string): "A" | "D" | "S" {
  const character = code.slice(-1);
  if (character === "S") return "S";
  return character === "A" || character === "B" || character === "C" ? "A" : "D";
}
