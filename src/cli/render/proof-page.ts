import { LineMap } from "../../audit/line-map.ts";
import type { ProofreadAnswer } from "../../operations/proofread.ts";
import type { ProofFinding } from "../../proofreading/proof-finding.ts";
import { cut, hang } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import type { Page } from "../output/page.ts";
import type { Style } from "../output/style.ts";

/** A checked text, as a report shows it. */
export interface CheckedText {
  readonly name: string;
  readonly text: string;
  readonly answer: ProofreadAnswer;
  /** What was corrected before this answer. */
  readonly made: readonly ProofFinding[];
}

/** What was found, a paragraph each: place, severity, message; the line with the place marked; the remedy; the authority. */
export function proofPage({ name, text, answer, made }: CheckedText, page: Page): readonly string[] {
  const place = { name, text, lines: new LineMap(text) };
  const fixed = made.map(
    ({ quote, replacement = "" }) => `${name}: ${page.style.good("fixed")} ${oneLine(quote)} → ${replacement}`,
  );
  return [
    ...fixed,
    ...answer.findings.flatMap((finding) => findingRows(finding, place, page)),
    summary(name, answer, page),
  ];
}

interface TextPlace {
  readonly name: string;
  readonly text: string;
  readonly lines: LineMap;
}

function findingRows(finding: ProofFinding, { name, text, lines }: TextPlace, page: Page): readonly string[] {
  const { style, width } = page;
  const { line, column } = lines.positionOf(finding.start);
  const severity = severityColour(finding.severity, style)(finding.severity);
  const message = `${finding.message} ${style.quiet(`[${finding.rule}]`)}`;
  return [
    `${style.code(`${name}:${line}:${column}`)}: ${severity}`,
    ...hang("    ", message, { width }),
    ...excerpt(lineAt(text, finding.start - column + 1), { column, length: finding.quote.length, page }),
    ...hang("    fix: ", finding.fix, { width }),
    ...hang("    ", style.quiet(finding.authority), { width }),
    "",
  ];
}

/** The line that starts at an offset. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}

function severityColour(severity: ProofFinding["severity"], style: Style): (text: string) => string {
  if (severity === "error") return style.bad;
  return severity === "warning" ? style.caution : style.quiet;
}

const context = 30;

/** The line, or the part of it around the place, and under it a mark as long as the place. */
function excerpt(
  line: string,
  { column, length, page }: { readonly column: number; readonly length: number; readonly page: Page },
): readonly string[] {
  const { width, style } = page;
  const room = width - 4;
  const from = line.length <= room ? 0 : Math.max(0, column - 1 - context);
  const lead = from === 0 ? "" : "…";
  const shown = cut(oneLine(lead + line.slice(from).replaceAll("\t", " ")), room);
  const before = [...oneLine(lead + line.slice(from, column - 1))].length;
  const marked = Math.max(1, Math.min([...line.slice(column - 1, column - 1 + length)].length, room - before));
  return [`    ${shown}`, `    ${" ".repeat(before)}${style.caution("~".repeat(marked))}`];
}

function summary(name: string, { mentions, findings }: ProofreadAnswer, { style }: Page): string {
  const count = (severity: ProofFinding["severity"]): number =>
    findings.filter((each) => each.severity === severity).length;
  const codes = `${counted(mentions.length, "code mention")} checked`;
  if (findings.length === 0) return `${name}: ${style.good("nothing wrong found")}, ${codes}`;
  return `${name}: ${counted(count("error"), "error")}, ${counted(count("warning"), "warning")}, ${codes}`;
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;
