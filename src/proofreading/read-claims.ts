import type { Claim, Statement } from "./claim.ts";
import { claimOf } from "./claim-over.ts";
import { claimsAfter } from "./claims-after.ts";
import { claimsBefore } from "./claims-before.ts";
import { claimsOfRow } from "./claims-of-row.ts";
import type { Mention } from "./mention.ts";
import { lineBefore, sentenceAround, type TextLine } from "./text-lines.ts";

/** Every mention with what the text says of it, in the order of the text. */
export function readStatements(masked: string, lines: readonly TextLine[]): readonly Statement[] {
  return lines.flatMap((line, index) => {
    const read = line.mentions.map((mention) => readStatement({ masked, lines, index }, line, mention));
    for (const [at, statement] of read.entries()) {
      const before = read[at - 1];
      if (before !== undefined && isJoined(masked, before, statement)) read[at] = sharing(statement, before);
    }
    return read;
  });
}

const joining = /^[^.;|]{0,60}(?:\band\b|\bplus\b|\bwith\b|\+|&|,)\s*(?:code\s+)?$/i;

/** "COVID-19 pneumonia: report U07.1 and J12.89": what stands before the first is said of both together. */
function isJoined(
  masked: string,
  { mention: a, sentence }: Statement,
  { mention: b, sentence: own }: Statement,
): boolean {
  return sentence.start === own.start && joining.test(masked.slice(a.end, b.start));
}

function sharing(statement: Statement, before: Statement): Statement {
  const shared = before.claims.filter(({ how }) => how === "condition" || how === "topic");
  return {
    ...statement,
    claims: [...statement.claims, ...shared.map((claim) => ({ ...claim, how: "topic" as const }))],
  };
}

/** The text, and where in it the line stands that is read. */
export interface Reading {
  readonly masked: string;
  readonly lines: readonly TextLine[];
  readonly index: number;
}

function readStatement(reading: Reading, line: TextLine, mention: Mention): Statement {
  const { masked } = reading;
  const cell = line.cells.find(({ start, end }) => start <= mention.start && mention.end <= end);
  const bounds = cell ?? { start: line.from, end: line.end };
  const sentence = sentenceAround(masked, mention, bounds);
  const isAlone =
    /^[\s("“]*$/.test(masked.slice(bounds.start, mention.start)) &&
    /^[\s)"”.:]*$/.test(masked.slice(mention.end, bounds.end));
  const said =
    cell !== undefined && (isAlone || isListOfCodes(masked, line, bounds))
      ? // Several codes in a cell share what the row says: each takes a part of it.
        claimsOfRow(masked, line, cell).map((claim) => (isAlone ? claim : { ...claim, how: "use" as const }))
      : [
          ...claimsAfter(masked, line, mention, sentence),
          ...claimsBefore(masked, line, mention, sentence),
          ...claimsOfOtherLines(reading, line, mention),
        ];
  return { mention, line, sentence, claims: said.filter(({ text }) => /\p{L}{2}/u.test(text)) };
}

const longestList = 200;

/** "K21.0 or K21.9", "A40.-/A41.-": a cell of codes and joining words. */
function isListOfCodes(
  masked: string,
  line: TextLine,
  bounds: { readonly start: number; readonly end: number },
): boolean {
  if (bounds.end - bounds.start > longestList) return false;
  let rest = masked.slice(bounds.start, bounds.end);
  for (const { start, end } of line.mentions
    .filter((each) => each.start >= bounds.start && each.end <= bounds.end)
    .toReversed())
    rest = rest.slice(0, start - bounds.start) + rest.slice(end - bounds.start);
  return /^(?:\s|[,;/+&()]|\bor\b|\band\b|\bto\b)*$/i.test(rest);
}

const labels =
  /^(?:billable|non-?billable|icd-?\s?10|status|description|valid|yes|no\b|overview|effective|codes?\b|chapter|category|related|exclu|inclu|use|when|type)/i;

/** A code alone on its line has its title on the next; "→ Use M54.6" has its condition on the line before. */
function claimsOfOtherLines({ masked, lines, index }: Reading, line: TextLine, mention: Mention): readonly Claim[] {
  const before = lineBefore(masked, line, mention);
  const after = masked.slice(mention.end, line.end);
  const claims: Claim[] = [];
  if (/^(?:ICD-?10(?:-CM)?(?: codes?)?[:\s]*)?$/i.test(before.trim()) && after.trim() === "") {
    const next = followingText(masked, lines, index);
    if (next !== undefined && !labels.test(masked.slice(next.from, next.end)))
      claims.push(claimOf(masked, "title", { start: next.from, end: next.end }));
  }
  const above = lines.slice(Math.max(0, index - 2), index).findLast(({ kind }) => kind !== "blank");
  if (above === undefined || above.mentions.length > 0) return claims;
  const words = masked.slice(above.from, above.end);
  if (/^\W*(?:use|assign|report|code|choose|select|bill)?\s*$/i.test(before) && /^\s*if\b[^:]*[:?]\s*$/i.test(words))
    claims.push(claimOf(masked, "use", { start: above.from, end: above.end }));
  else if (/^\W*(?:use|assign|report|code|choose|select|bill)\b/i.test(before) && above.kind === "heading")
    claims.push(claimOf(masked, "topic", { start: above.from, end: above.end }));
  return claims;
}

function followingText(masked: string, lines: readonly TextLine[], index: number): TextLine | undefined {
  const next = lines.slice(index + 1, index + 3).find(({ kind }) => kind !== "blank");
  if (next === undefined || next.mentions.length > 0 || next.kind === "row") return undefined;
  const words = masked.slice(next.from, next.end).trim();
  return words.length <= 160 && !/[:?]$/.test(words) ? next : undefined;
}
