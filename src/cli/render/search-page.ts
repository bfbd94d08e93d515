import type { NoteAnswer } from "../../operations/code-answer.ts";
import type { MatchAnswer } from "../../operations/describe-match.ts";
import type { NarrowedHeader, SearchAnswer, SearchResult } from "../../operations/search.ts";
import { cut, hang, headline, layOutRows, padEnd, widthOf } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import type { Page } from "../output/page.ts";
import { becauseOf } from "./because.ts";
import { codeRows } from "./completion-rows.ts";
import { placeName } from "./note-rows.ts";
import { standing } from "./standing.ts";

/** What was found: the first with its proof, the others a line each. */
export function searchPage(answer: SearchAnswer, page: Page, isValid: (code: string) => boolean): readonly string[] {
  const { results, narrow = [], release } = answer;
  const [first, ...others] = results;
  const choice = narrow.length === 0 ? [] : ["", ...needsAChoice(outermost(narrow), page)];
  if (first === undefined) {
    const query = cut(oneLine(answer.query), 60);
    return [
      ...hang(
        "",
        `Nothing found for "${query}" on ${page.date} (FY${release.fiscalYear}). Try fewer or other words.`,
        page,
      ),
      ...choice,
    ];
  }
  return [
    ...firstResult(first, answer, { page, isValid }),
    ...(others.length === 0 ? [] : ["", ...otherResults(others, { page, isValid })]),
    ...choice,
  ];
}

/** The headers, and of the first the question that `dxproof select` goes on with. */
function needsAChoice(headers: readonly NarrowedHeader[], page: Page): readonly string[] {
  const rows = layOutRows(codeRows("Needs a choice", headers, page), page.width);
  const [first] = headers;
  if (first?.question === undefined) return rows;
  const { text, options } = first.question;
  const asked = `${text} ${options.map(({ answer }) => answer).join(" · ")}`;
  return [
    ...rows,
    ...hang("  ", asked, { width: page.width, further: 2 }),
    `  ${page.style.quiet(`dxproof select ${first.code}`)}`,
  ];
}

/** Of headers within each other (S52.5, S52.50, S52.509) the outermost: it leads to all. */
function outermost(headers: readonly NarrowedHeader[]): readonly NarrowedHeader[] {
  return headers.filter(({ code }) => !headers.some((other) => other.code !== code && code.startsWith(other.code)));
}

function firstResult(
  result: SearchResult,
  { release }: SearchAnswer,
  { page, isValid }: { readonly page: Page; readonly isValid: (code: string) => boolean },
): readonly string[] {
  const { code, title = "", matched, seventhCharacter } = result;
  const status = isValid(code) ? "valid" : "incomplete";
  const { style } = page;
  const indent = " ".repeat(code.length + 2);
  const part = (lead: string, text: string): readonly string[] =>
    hang(indent, `${style.quiet(lead)} ${text}`, { width: page.width, further: 2 });
  const excluded = notTogetherWith(result, page);
  const instead = considerInstead(result, page, indent);
  return [
    ...headline({ code, title, standing: standing(status, release, page) }, page),
    ...part("because", becauseOf(matched, code)),
    ...(seventhCharacter === undefined ? [] : part("7th character", `${seventhCharacter}, by the words that tell it`)),
    ...(excluded === "" ? [] : part("not together with", excluded)),
    ...instead,
  ];
}

/** An exclusion that names no code is told by its first words. */
const mostWordsOfNote = 40;
const mostExclusions = 6;

function notTogetherWith({ notTogetherWith: notes = [] }: SearchResult, { style }: Page): string {
  const places = new Map<string, string[]>();
  const said = new Set<string>();
  const all = new Set(notes.flatMap(namesOf));
  // "… 1 more" would take the room that the one needs.
  const most = all.size <= mostExclusions + 1 ? all.size : mostExclusions;
  for (const note of notes) {
    for (const name of namesOf(note)) {
      if (said.has(name) || said.size === most) continue;
      said.add(name);
      places.set(note.from, [...(places.get(note.from) ?? []), name]);
    }
  }
  const parts = [...places].map(([from, names], at) => {
    const note = at === 0 ? "Excludes1 at" : "at";
    return `${names.join(", ")} ${style.quiet(`(${note} ${placeName(from)})`)}`;
  });
  return [...parts, ...(all.size === most ? [] : [`${all.size - most} more`])].join(" · ");
}

function namesOf({ text, codes }: NoteAnswer): readonly string[] {
  return codes.length > 0 ? codes : [cut(text.replace(/ - see .*$/, ""), mostWordsOfNote)];
}

function considerInstead(
  { considerInstead: alternatives = [] }: SearchResult,
  { style, width }: Page,
  indent: string,
): readonly string[] {
  if (alternatives.length === 0) return [];
  const shortWidth = Math.max(...alternatives.map(({ short }) => widthOf(short)));
  const codeWidth = Math.max(...alternatives.map(({ code }) => code.length + 2));
  return [
    `${indent}${style.quiet("consider instead")}`,
    ...alternatives.map(({ short, code, title = "", validForSubmission }) => {
      const header = code.includes(".") ? `${code}-` : `${code}.-`;
      const name = padEnd(style.code(validForSubmission ? code : header), codeWidth);
      const lead = `${indent}  ${padEnd(short, shortWidth)}  ${name}`;
      return `${lead}${cut(title, width - widthOf(lead))}`;
    }),
  ];
}

function otherResults(
  results: readonly SearchResult[],
  { page, isValid }: { readonly page: Page; readonly isValid: (code: string) => boolean },
): readonly string[] {
  const { style, width } = page;
  const codeWidth = Math.max(...results.map(({ code }) => code.length));
  return results.map(({ code, title = "", matched }) => {
    const lead = `${padEnd(style.code(code), codeWidth)}  `;
    const proof = isValid(code) ? shortProof(matched, code) : "a header, no code to report";
    const room = width - widthOf(lead);
    const hasRoom = widthOf(title) + 2 + widthOf(proof) <= room;
    return `${lead}${cut(title, room)}${hasRoom ? style.quiet(proof === "" ? "" : `  ${proof}`) : ""}`;
  });
}

/** A title speaks for itself; another text is named. */
function shortProof({ kind, text, at }: MatchAnswer, code: string): string {
  if (kind === "title" || kind === "code") return "";
  return at === code ? `“${text}”` : `“${text}” at ${at}`;
}
