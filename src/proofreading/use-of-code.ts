import type { CodeEntry } from "../catalog/code-entry.ts";
import { historyOf } from "../catalog/code-history.ts";
import type { Statement } from "./claim.ts";
import { nameBefore } from "./code-evidence.ts";
import {
  billableAfter,
  billableBefore,
  billableCell,
  categoryAfter,
  categoryBefore,
  goesOn,
  headerCell,
  markedNotBillable,
  mistakeSection,
  noCode,
  noteList,
  refusal,
  refusedAfter,
  refusedBefore,
  seventhCharacterNeeded,
  toldAsPast,
  usedAfter,
  usedBefore,
} from "./statement-wording.ts";
import { lineBefore } from "./text-lines.ts";

/** What the whole text says that bears on each mention. */
export interface TextContext {
  readonly masked: string;
  readonly statements: readonly Statement[];
  /** Where each stands among them. */
  readonly places: ReadonlyMap<Statement, number>;
  /** The text says that codes in it are to get a 7th character. */
  readonly completesCodes: boolean;
  /** Codes that the text itself says are no codes to report. */
  readonly refused: ReadonlySet<string>;
}

export function readContext(masked: string, statements: readonly Statement[]): TextContext {
  const refused = new Set(
    statements
      .filter((each) => !isUnderMistakes(each) && isRefusedHere(masked, each))
      .map(({ mention }) => mention.code),
  );
  const places = new Map(statements.map((statement, at) => [statement, at]));
  return { masked, statements, places, completesCodes: seventhCharacterNeeded.test(masked), refused };
}

/** The text itself says of the code that it has ended, is a header, is wrong, is not to be used. */
export function isRefused(context: TextContext, statement: Statement): boolean {
  return isUnderMistakes(statement) || isRefusedHere(context.masked, statement);
}

/** What a section on mistakes describes is no advice. */
export function isUnderMistakes({ line }: Statement): boolean {
  return mistakeSection.test(line.under.at(-1) ?? "") || mistakeSection.test(line.list);
}

function isRefusedHere(masked: string, statement: Statement): boolean {
  const { mention, sentence, line } = statement;
  if (refusedBefore.test(wordsBefore(masked.slice(Math.max(sentence.start, mention.start - 160), mention.start))))
    return true;
  if (saysNotToReport(masked.slice(mention.end, sentence.end))) return true;
  const next = masked.slice(sentence.end, Math.min(line.end, sentence.end + 160));
  const pronoun = goesOn.exec(next)?.[0];
  if (pronoun !== undefined && saysNotToReport(` ${next.slice(pronoun.length)}`)) return true;
  if (line.cells.some((cell) => headerCell.test(masked.slice(cell.start, cell.end)))) return true;
  // "M54.5 Low back pain (non-billable)", or the mark on the next line.
  const rest = masked.slice(mention.end, line.end);
  return (
    line.mentions.length === 1 &&
    (markedNotBillable.test(rest) || /^\s*non-?billable\b/i.test(masked.slice(line.end, line.end + 40)))
  );
}

/** What stands before a list of codes holds for each of them: "categories A40, A41", "do not use M54.5 or M54.4". */
const wordsBefore = (text: string): string =>
  text.replace(/(?:\b[A-Z]\d[0-9A-Z](?:\.[0-9A-Zx]{1,4})?(?:\.?-)?\s*(?:,\s*(?:and|or)|,|\/|and|or|&|nor)\s*)+$/i, "");

function saysNotToReport(after: string): boolean {
  const found = refusedAfter.exec(after);
  if (noCode.test(after)) return true;
  if (found === null) return false;
  return refusal.test(found[0].replace(/^[^\p{L}]+/u, "")) && !billableAfter.test(after);
}

/** Whether a header stands in the text as a code to report, rather than as what stands above codes. */
export function isUsedAsCode(context: TextContext, statement: Statement, entry: CodeEntry): boolean {
  const { masked } = context;
  const { mention, sentence, line, claims } = statement;
  if (mention.isOpen || isRefused(context, statement)) return false;
  const before = wordsBefore(masked.slice(sentence.start, mention.start));
  const after = masked.slice(mention.end, sentence.end);
  if (isSaidBillable(masked, statement)) return true;
  if (context.refused.has(mention.code)) return false;
  if (categoryBefore.test(before) || categoryAfter.test(after)) return false;
  if (isInNoteList(masked, statement) || toldAsPast.test(masked.slice(sentence.start, sentence.end))) return false;
  if (usedBefore.test(before) || usedAfter.test(after) || /\?\s*$/.test(lineBefore(masked, line, mention))) return true;
  if (standsOverNext(context, statement, entry)) return false;
  const wasValid = historyOf(entry.catalog.data, entry.ordinal).firstDay !== undefined;
  if (entry.parent === undefined && isAmongCategories(context, statement)) return false;
  if (entry.parent === undefined && !wasValid) return isAmongCodes(context, statement);
  if (context.completesCodes && lacksOnlySeventh(entry)) return false;
  if (line.kind !== "prose") return wasValid || claims.length > 0 || line.kind !== "heading";
  return claims.length > 0 || (wasValid && (nameBefore.test(before) || isAlone(masked, statement)));
}

/** Said to be billable: in its sentence, its row, or on the lines under it where it is a title. */
export function isSaidBillable(masked: string, statement: Statement): boolean {
  const { mention, sentence, line } = statement;
  if (billableAfter.test(masked.slice(mention.end, sentence.end))) return true;
  if (billableBefore.test(masked.slice(sentence.start, mention.start))) return true;
  if (line.cells.some((cell) => billableCell.test(masked.slice(cell.start, cell.end)) && cell.start > mention.end))
    return true;
  return isAlone(masked, statement) && /^\s*(?:billable|valid)\b/i.test(masked.slice(line.end, line.end + 40));
}

const isAlone = (masked: string, { line, mention }: Statement): boolean =>
  line.end - line.from < 3 * (mention.end - mention.start) + 20 &&
  masked.slice(line.from, line.end).trim() === masked.slice(mention.start, mention.end);

/** "Excludes1: …" in the same line, or above the list. */
export function isInNoteList(masked: string, { mention, line }: Statement): boolean {
  const label = /^[^:]{0,40}:/.exec(lineBefore(masked, line, mention))?.[0] ?? "";
  return noteList.test(line.list) || noteList.test(label) || /\bexcl/i.test(lineBefore(masked, line, mention));
}

const nearLines = 200;

/** The next code of the text lies below it: an outline, or "Z12 has Z12.73". */
function standsOverNext({ statements, places }: TextContext, statement: Statement, entry: CodeEntry): boolean {
  const next = statements[(places.get(statement) ?? 0) + 1]?.mention;
  const { codes } = entry.catalog.data;
  if (next?.entry === undefined || next.start - statement.mention.end > nearLines) return false;
  return next.entry.ordinal > entry.ordinal && next.entry.ordinal < codes.end(entry.ordinal);
}

const neighbours = 3;

/** A list of categories: those around it in the same list are all categories that need more characters. */
function isAmongCategories({ statements, places }: TextContext, statement: Statement): boolean {
  const at = places.get(statement) ?? 0;
  const around = statements
    .slice(Math.max(0, at - neighbours), at + neighbours + 1)
    .filter(
      (each) => each !== statement && each.line.kind === statement.line.kind && each.line.list === statement.line.list,
    );
  return (
    around.length >= 2 && around.every(({ mention }) => mention.status === "incomplete" && mention.code.length === 3)
  );
}

/** In a table's column of codes, alone in its cell as the codes of other rows are: "| Type 2 diabetes | E11 |". */
function isAmongCodes({ statements }: TextContext, { line, mention }: Statement): boolean {
  if (line.kind !== "row" || !/\bcodes?\b/i.test(line.columns.join("|")) || /\bcategor/i.test(line.columns.join("|")))
    return false;
  const standsAlone = ({ line: { cells }, mention: { start, end } }: Statement): boolean =>
    cells.some((cell) => cell.start === start && cell.end === end);
  const others = statements.filter(
    (each) => each.line.columns === line.columns && each.mention !== mention && standsAlone(each),
  );
  const valid = others.filter((each) => each.mention.status === "valid").length;
  return valid >= 2 && valid * 2 >= others.length;
}

function lacksOnlySeventh(entry: CodeEntry): boolean {
  const { codes } = entry.catalog.data;
  return entry.children.length > 0 && entry.children.every((child) => codes.isExtended(child.ordinal));
}
