import { type Distinction, distinctions } from "./distinctions.ts";
import { titleTerms } from "./title-words.ts";

/** One of the codes right below a header, as it is told from the others. */
export interface Sibling {
  readonly ordinal: number;
  /** Its title, or the meaning of its 7th character. */
  readonly title: string;
  /** The title without what is asked for by itself. */
  readonly rest: string;
  /** Distinction → value; "" where the title leaves it unspecified. */
  readonly values: ReadonlyMap<Distinction, string>;
}

/** Siblings whose titles say the same but for their distinctions. */
export interface SiblingGroup {
  readonly rest: string;
  readonly members: readonly Sibling[];
}

/**
 * Takes the titles of siblings apart into what they are and the distinctions that are asked by themselves: "displaced …
 * of right …" into a fracture, its displacement and its side. A distinction is taken out of a title only where a
 * sibling's title is the same with another value: what is left of a title must not lose anything.
 */
export function factorSiblings(
  siblings: readonly { readonly ordinal: number; readonly title: string }[],
): readonly SiblingGroup[] {
  let parted: readonly Sibling[] = siblings.map(({ ordinal, title }) => ({
    ordinal,
    title,
    rest: title,
    values: new Map(),
  }));
  for (const distinction of distinctions) parted = takeOut(parted, distinction);
  const groups = new Map<string, Sibling[]>();
  for (const sibling of parted) {
    const key = restKey(sibling.rest);
    groups.set(key, [...(groups.get(key) ?? []), sibling]);
  }
  return [...withUnsaid([...groups.values()])].flatMap(separate);
}

/**
 * Beside siblings that differ in a distinction only, one that leaves it open: it is told in other words now and then
 * (M60.229 leaves out "not elsewhere classified").
 */
function withUnsaid(groups: readonly (readonly Sibling[])[]): readonly (readonly Sibling[])[] {
  const single = groups.find((members) => members.length === 1 && unsaid.test(members[0]?.title ?? ""));
  const others = groups.find((members) => members !== single);
  const [open] = single ?? [];
  if (groups.length !== 2 || open === undefined || others === undefined) return groups;
  const distinction = distinctions.find(
    (one) => new Set(others.map(({ values }) => values.get(one))).size === others.length,
  );
  if (distinction === undefined || others.length < 2 || others.some(({ values }) => values.get(distinction) === ""))
    return groups;
  return [[...others, { ...open, values: new Map([[distinction, ""]]) }]];
}

/** Two titles that say the same throughout remain two answers. */
function separate(members: readonly Sibling[]): readonly SiblingGroup[] {
  const standings = new Set(members.map(({ values }) => distinctions.map((one) => values.get(one)).join("|")));
  const isTold =
    standings.size === members.length && members.every((one) => members.every((other) => canBeTold(one, other)));
  if (members.length === 1 || isTold) return [{ rest: members[0]?.rest ?? "", members }];
  return members.map(({ ordinal, title }) => {
    const whole = { ordinal, title, rest: title, values: new Map<Distinction, string>() };
    return { rest: title, members: [whole] };
  });
}

function canBeTold(one: Sibling, other: Sibling): boolean {
  return (
    one === other || [...one.values].some(([distinction, value]) => (other.values.get(distinction) ?? value) !== value)
  );
}

function takeOut(siblings: readonly Sibling[], distinction: Distinction): readonly Sibling[] {
  const read = withNouns(siblings.map((sibling) => ({ sibling, ...readDistinction(sibling.rest, distinction) })));
  const groups = new Map<string, Set<string>>();
  for (const { rest, value } of read) {
    if (value !== undefined && value !== "")
      groups.set(restKey(rest), (groups.get(restKey(rest)) ?? new Set()).add(value));
  }
  return read.map(({ sibling, rest, value }) => {
    const withoutUnsaid = value === undefined ? leaveOutUnsaid(sibling.rest) : rest;
    const isUnsaid = value === undefined && withoutUnsaid !== sibling.rest;
    const found = groups.get(restKey(withoutUnsaid))?.size ?? 0;
    const said = isUnsaid ? "" : value;
    // One value alone tells nothing apart, but for the one that leaves it unsaid.
    const tells = found >= 2 || (found === 1 && read.some((other) => leavesUnsaid(other, withoutUnsaid)));
    if (said === undefined || !tells) return sibling;
    return { ...sibling, rest: withoutUnsaid, values: new Map([...sibling.values, [distinction, said]]) };
  });
}

/** What comes on both sides is often told without its name: "right hand", "left hand", "bilateral". */
const paired = new Set(["hand", "foot", "arm", "leg", "limb", "upper", "lower", "eye", "ear", "side"]);

function withNouns<Read extends Reading>(read: readonly Read[]): readonly Read[] {
  const sided = read.filter(({ value }) => value === "right" || value === "left");
  return read.map((one) => {
    if (one.value !== "bilateral" || sided.some(({ rest }) => restKey(rest) === restKey(one.rest))) return one;
    const bare = (rest: string): string =>
      restKey(rest)
        .split(" ")
        .filter((term) => !paired.has(term))
        .join(" ");
    const fitting = sided.filter(({ rest }) => bare(rest) === restKey(one.rest));
    const rests = new Set(fitting.map(({ rest }) => restKey(rest)));
    return rests.size === 1 && fitting[0] !== undefined ? { ...one, rest: fitting[0].rest } : one;
  });
}

interface Reading {
  readonly rest: string;
  readonly value: string | undefined;
}

function leavesUnsaid({ rest, value }: Reading, of: string): boolean {
  if (value !== undefined) return value === "" && restKey(rest) === restKey(of);
  const without = leaveOutUnsaid(rest);
  return without !== rest && restKey(without) === restKey(of);
}

function readDistinction(title: string, { values, unspecified }: Distinction): Reading {
  const fitting = values.filter(({ pattern }) => pattern.test(title));
  // "Blindness, right eye, low vision left eye" is no side of anything; a value's pattern may lie within another's.
  const [value] = fitting;
  if (value !== undefined) {
    const rest = tidy(title.replace(value.pattern, keepFirstGroup));
    if (values.some(({ pattern }) => pattern.test(rest))) return { rest: title, value: undefined };
    return { rest, value: value.answer };
  }
  if (unspecified?.test(title)) return { rest: tidy(title.replace(unspecified, "")), value: "" };
  return { rest: title, value: undefined };
}

function keepFirstGroup(_: string, ...groups: readonly unknown[]): string {
  return typeof groups[0] === "string" ? groups[0] : "";
}

const unsaid = /,?\s*\b(?:unspecified|not specified)\b(?!\s+(?:as|with|without|in|of)\b)/i;

function leaveOutUnsaid(title: string): string {
  return tidy(title.replace(unsaid, ""));
}

function tidy(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/\s+,/g, ",")
    .replace(/,(?:\s*,)+/g, ",")
    .replace(/^[\s,]+|[\s,]+$/g, "")
    .replace(/\s+(?:affecting|of|in)$/i, "");
}

/** Titles with the same words in any order say the same: "right hand", "hand, right". */
export function keyOf(title: string): string {
  return [...termsOf(title)].toSorted().join(" ");
}

/** A side may be told with its part or without: "right eye", "bilateral". */
const parts = ["eye", "ear", "side"];

function restKey(rest: string): string {
  return [...termsOf(rest)]
    .filter((term) => !parts.includes(term))
    .toSorted()
    .join(" ");
}

function termsOf(title: string): ReadonlySet<string> {
  return new Set(titleTerms(title).map(({ term }) => term));
}
