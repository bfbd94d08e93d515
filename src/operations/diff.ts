import type { Catalog } from "../catalog/catalog.ts";
import type { Catalogs } from "../catalog/catalogs.ts";
import type { CodeStatus } from "../catalog/code-entry.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import { successorsOn } from "../catalog/code-history.ts";
import { fiscalYearStart, formatDay, parseDay } from "../catalog/day.ts";
import { foldAccents } from "../catalog/fold-accents.ts";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { TitledCode } from "./code-answer.ts";
import { withinSpan } from "./code-span.ts";
import { titled } from "./describe-code.ts";
import { InvalidInput, type Operation, optionalText, optionalTexts } from "./operation.ts";

export interface DiffInput {
  /** The two days compared: October 1 of a fiscal year, or a date. ISO. */
  readonly from: string;
  readonly to: string;
  /** A code, block, chapter or range of categories; absent: everything. */
  readonly within?: string;
  /** Only these codes: a practice's own list. */
  readonly codes?: readonly string[];
}

export type CodeChangeKind = "added" | "ended" | "became-header" | "retitled";

export interface CodeChange {
  readonly change: CodeChangeKind;
  readonly code: string;
  readonly title?: string;
  /** Of a retitled code. */
  readonly previousTitle?: string;
  /** Of an ended code: what stands for it on the later day. */
  readonly useInstead?: readonly TitledCode[];
  /** Of an added code: where its cases were coded before. */
  readonly replaces?: readonly string[];
}

export interface UnchangedCode extends TitledCode {
  /** How it stands on the later day. */
  readonly status: CodeStatus;
}

/** What `diff` answers. */
export interface DiffAnswer {
  readonly from: string;
  readonly to: string;
  readonly within?: string;
  /** In tabular order. */
  readonly changes: readonly CodeChange[];
  readonly counts: Readonly<Record<CodeChangeKind, number>>;
  /** Codes of the list given that stand on the later day as on the earlier: most are valid, some are valid on neither. */
  readonly unchanged?: readonly UnchangedCode[];
  /** Codes of the list given that are none on either day. */
  readonly unknown?: readonly string[];
  /** The two releases. */
  readonly release: readonly [ReleaseInForce, ReleaseInForce];
}

/** What changed between two releases. */
export const diff: Operation<DiffInput, DiffAnswer> = {
  name: "diff",
  read: (fields) => {
    const within = optionalText(fields, "within");
    const codes = optionalTexts(fields, "codes");
    return {
      from: readRelease(fields.from, "from"),
      to: readRelease(fields.to, "to"),
      ...(within === undefined ? {} : { within }),
      ...(codes === undefined ? {} : { codes }),
    };
  },
  run: ({ catalogs }, input) => compareReleases(catalogs, input),
  isClean: () => true,
};

/** "2026", 2026 or "2026-04-01". */
function readRelease(value: unknown, field: string): string {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text === "string" && /^20\d\d$/.test(text)) return formatDay(fiscalYearStart(Number(text)));
  if (typeof text === "string" && parseDay(text) !== undefined) return text;
  throw new InvalidInput(`"${field}" must be a fiscal year (2026) or a date (2026-04-01)`);
}

function compareReleases(catalogs: Catalogs, input: DiffInput): DiffAnswer {
  const before = catalogs.on(input.from);
  const after = catalogs.on(input.to);
  const { ordinals, unknown } = ordinalsMeant(after, before, input);
  const changes: CodeChange[] = [];
  const unchanged: UnchangedCode[] = [];
  for (const ordinal of ordinals) {
    const change = changeOf(before, after, ordinal);
    if (change !== undefined) changes.push(change);
    else if (input.codes !== undefined)
      unchanged.push({ ...titled(after.entry(ordinal)), status: after.statusOf(ordinal) });
  }
  const count = (kind: CodeChangeKind): number => changes.filter(({ change }) => change === kind).length;
  return {
    from: input.from,
    to: input.to,
    ...(input.within === undefined ? {} : { within: input.within }),
    changes,
    counts: {
      added: count("added"),
      ended: count("ended"),
      "became-header": count("became-header"),
      retitled: count("retitled"),
    },
    ...(input.codes === undefined ? {} : { unchanged }),
    ...(unknown.length === 0 ? {} : { unknown }),
    release: [before.release, after.release],
  };
}

function changeOf(before: Catalog, after: Catalog, ordinal: number): CodeChange | undefined {
  const { codes, titles, successions } = after.data;
  const was = codes.isValid(ordinal, before.day);
  const is = codes.isValid(ordinal, after.day);
  if (!was && !is) return undefined;
  const entry = (is ? after : before).entry(ordinal);
  if (!was) {
    const replaces = successions.predecessors(ordinal).map((row) => codes.code(row.ordinal));
    return { change: "added", ...titled(entry), ...(replaces.length === 0 ? {} : { replaces }) };
  }
  if (!is) {
    const change = codes.hasValidBelow(ordinal, after.day) ? "became-header" : "ended";
    const useInstead = successorsOn(after.data, ordinal, after.day).map((other) => titled(after.entry(other)));
    return { change, ...titled(entry), useInstead };
  }
  const previousTitle = titles.title(ordinal, before.day);
  const title = titles.title(ordinal, after.day);
  if (title === undefined || previousTitle === undefined || foldAccents(title) === foldAccents(previousTitle))
    return undefined;
  return { change: "retitled", code: entry.code, title, previousTitle };
}

function ordinalsMeant(
  after: Catalog,
  before: Catalog,
  { within, codes: list }: DiffInput,
): { readonly ordinals: Iterable<number>; readonly unknown: readonly string[] } {
  const span = withinSpan(after, within);
  const all = Array.from({ length: span.end - span.from }, (_, i) => span.from + i);
  if (list === undefined) return { ordinals: all, unknown: [] };
  const unknown: string[] = [];
  const ordinals = new Set<number>();
  for (const typed of list) {
    if (typed.trim() === "") continue;
    const read = readCode(typed);
    const entry = read.kind === "code" ? (after.find(read.code) ?? before.find(read.code)) : undefined;
    if (entry === undefined) unknown.push(typed.slice(0, 40));
    else if (entry.ordinal >= span.from && entry.ordinal < span.end) ordinals.add(entry.ordinal);
  }
  return { ordinals: [...ordinals].toSorted((a, b) => a - b), unknown };
}
