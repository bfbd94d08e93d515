import { isDeepStrictEqual } from "node:util";
import type { CompileInput } from "../compile/compile-input.ts";
import type { ConversionSlip } from "../parsers/conversion-slips.ts";
import type { ExpectedCounts } from "../parsers/expected-counts.ts";
import { unpackTabularList } from "../unpack.ts";
import { unpackCompileInput } from "../unpack-compile-input.ts";
import { unpackConversions } from "../unpack-succession.ts";
import { addConversions, type NewConversions, newConversions } from "./add-conversions.ts";
import { addList, placeOfList } from "./add-list.ts";
import { addOrderFiles, type NewOrderFile, saysOrderFile, wrongOrderFile } from "./add-order-file.ts";
import type { BaseCatalog } from "./base-catalog.ts";
import type { KnownCodes } from "./list-day.ts";
import type { LeftFile, PartContent, ReadPart } from "./read-part.ts";

/** What is known of the official files, beside the catalogue. */
export interface Reviewed {
  readonly counts: readonly ExpectedCounts[];
  readonly slips: readonly ConversionSlip[];
}

/** What became of parts that change codes, titles and notes. */
export interface ComposedCodes {
  /** What the catalogue is compiled from; absent where no part says anything new. */
  readonly input?: CompileInput;
  readonly accepted: readonly ReadPart[];
  readonly left: readonly LeftFile[];
  readonly remarks: readonly string[];
  /** By fiscal year, the day from which an accepted list is in force. */
  readonly effective: ReadonlyMap<number, string>;
}

type CodePart<Name extends PartContent["part"]> = ReadPart & {
  readonly content: Extract<PartContent, { readonly part: Name }>;
};

function partsOf<Name extends PartContent["part"]>(parts: readonly ReadPart[], name: Name): readonly CodePart<Name>[] {
  return parts
    .filter((part): part is CodePart<Name> => part.content.part === name)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** Lays Tabular Lists, conversion tables and order files beside what a catalogue has, those of earlier years first. */
export function composeCodes(base: BaseCatalog, parts: readonly ReadPart[], reviewed: Reviewed): ComposedCodes {
  const left: LeftFile[] = [];
  const remaining = parts.filter((part) => {
    const reason = reasonToLeave(base, part);
    if (reason !== undefined) left.push(leave(part, reason));
    return reason === undefined;
  });
  // A conversion table alone, of codes that the catalogue has: there is no need to take it apart.
  const isAlone = remaining.every(({ content }) => content.part === "conversion");
  const fresh = isAlone ? remaining.filter((part) => !leaveKnownPairs(base, part, reviewed, left)) : remaining;
  if (fresh.length === 0) return { accepted: [], left, remarks: [], effective: new Map() };

  const accepted: ReadPart[] = [];
  const remarks: string[] = [];
  const effective = new Map<number, string>();
  let input = unpackCompileInput(base.data);
  for (const part of partsOf(fresh, "tabular")) {
    const { fiscalYear, content, source } = part;
    const known = knownCodes(input);
    const present = input.lists.find((list) => list.fiscalYear === fiscalYear);
    const place = placeOfList({ list: content.list, fiscalYear, name: source.name }, known, reviewed.counts, present);
    if (place.kind !== "new") left.push(leave(part, place.reason));
    else {
      const added = addList(input, place, known);
      if (added.input === input) left.push(leave(part, added.remarks.join("; ")));
      else {
        input = added.input;
        remarks.push(...added.remarks);
        accepted.push(part);
        effective.set(fiscalYear, place.list.effective);
      }
    }
  }
  for (const part of partsOf(fresh, "conversion")) {
    const { conversions, inWords } = pairsOf(part.content, base, input, reviewed);
    if (conversions.length === 0) {
      left.push(leave(part, present));
      continue;
    }
    input = addConversions(input, conversions);
    remarks.push(`conversion table: ${conversions.length.toLocaleString("en-US")} pairs of codes more`);
    if (inWords > 0)
      remarks.push(`conversion table: ${inWords} rows tell the previous code in words, which are not read`);
    accepted.push(part);
  }
  const files: NewOrderFile[] = [];
  for (const part of partsOf(fresh, "order")) {
    const wrong = wrongOrderFile(part.content.rows, part.fiscalYear, knownCodes(input));
    if (wrong !== undefined) left.push(leave(part, wrong));
    else {
      files.push({ rows: part.content.rows, fiscalYear: part.fiscalYear });
      accepted.push(part);
    }
  }
  if (accepted.length === 0) return { accepted, left, remarks, effective };
  return { input: addOrderFiles(input, files, base.data), accepted, left, remarks, effective };
}

const present = "already in the catalogue";

/** The cheap looks, before a catalogue is taken apart. */
function reasonToLeave({ data }: BaseCatalog, { content, fiscalYear }: ReadPart): string | undefined {
  if (content.part === "tabular") {
    const at = data.record.lists.findIndex(
      (list) => list.fiscalYear === fiscalYear && list.carriedForwardFrom === undefined,
    );
    return at !== -1 && isDeepStrictEqual(unpackTabularList(data, at), content.list)
      ? `${present}, the same in every note`
      : undefined;
  }
  return content.part === "order" && saysOrderFile(data, content.rows, fiscalYear) ? present : undefined;
}

/** @returns whether the table was left, since it says nothing new */
function leaveKnownPairs(base: BaseCatalog, part: ReadPart, reviewed: Reviewed, left: LeftFile[]): boolean {
  if (part.content.part !== "conversion") return false;
  const known = { validity: [], conversions: unpackConversions(base.data) };
  const isKnown = pairsOf(part.content, base, known, reviewed).conversions.length === 0;
  if (isKnown) left.push(leave(part, present));
  return isKnown;
}

/** The pairs of a conversion table that are of codes, and new. */
function pairsOf(
  { rows }: Extract<PartContent, { readonly part: "conversion" }>,
  { data }: BaseCatalog,
  { validity, conversions: known }: Pick<CompileInput, "validity" | "conversions">,
  { slips }: Reviewed,
): NewConversions {
  const valid = new Set(validity.map(({ code }) => code));
  const isCode = (code = ""): boolean => valid.has(code) || data.codes.find(code) !== -1;
  const { conversions, inWords } = newConversions(rows, data, known, slips);
  return { conversions: conversions.filter((row) => isCode(row.code) && isCode(row.previousCode)), inWords };
}

function knownCodes({ validity, midyearDays, lastKnownDay = "" }: CompileInput): KnownCodes {
  return { validity, midyearDays, lastKnownDay };
}

/** What a part of a release is called among files. */
const names = { tabular: "Tabular List", order: "order file", conversion: "conversion table" } as const;

function leave({ source, content }: ReadPart, reason: string): LeftFile {
  const what = content.part in names ? names[content.part as keyof typeof names] : content.part;
  return { file: source.name, what, reason, ...(reason.startsWith("refused") ? { isRefused: true as const } : {}) };
}
