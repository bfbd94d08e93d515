import type { CodeAnswer } from "../../operations/code-answer.ts";
import { hang, headline, layOutRows, type Row, wrap } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import type { Page } from "../output/page.ts";
import { codeRows, completionRows } from "./completion-rows.ts";
import { historyInWords } from "./history-words.ts";
import { noteNames, noteRows, placeName } from "./note-rows.ts";
import { notesOrigin, standing } from "./standing.ts";

/** What a code is: the first line answers, the rest proves. */
export function codePage(answer: CodeAnswer, page: Page): readonly string[] {
  const code = oneLine(answer.code);
  const name = answer.status === "chapter" ? `Chapter ${code}` : code;
  const first = headline(
    {
      code: name === "" ? '""' : name,
      title: answer.title ?? "",
      standing: standing(answer.status, answer.release, page),
    },
    page,
  );
  const why = whyLine(answer, code);
  const sections = [
    completionRows(answer, page),
    codeRows("Use instead", answer.useInstead ?? [], page),
    suggestionRows(answer, page),
    placeRows(answer, page),
    seventhCharacterRows(answer, page),
    noteRows(answer, page),
    namedByRows(answer, page),
    historyRows(answer),
  ];
  const rows = layOutRows(sections.flat(), page.width);
  const origin = hasNotes(answer) ? notesOrigin(answer.release) : undefined;
  return [
    ...first,
    ...(why === undefined ? [] : hang("  ", why, page)),
    ...(rows.length === 0 ? [] : ["", ...rows]),
    ...(origin === undefined ? [] : ["", ...wrap(origin, page.width - 2).map((line) => page.style.quiet(`  ${line}`))]),
  ];
}

/** Why a code is none to report; of a header, what to do, for its codes are listed below. */
function whyLine(
  { why, status, history, children = [], completions = [] }: CodeAnswer,
  code: string,
): string | undefined {
  if (why === undefined || status === "block" || status === "chapter") return undefined;
  if (status === "incomplete" && children.length > 0) {
    const missing = children.every((child) => /^.{7}.$/.test(child.code)) ? "Its 7th character is missing. " : "";
    const was = history?.lastDay === undefined ? "" : ` It was a valid code until ${history.lastDay}.`;
    const choice =
      completions.length === 1 ? "One code completes it." : `Choose one of the ${completions.length} codes below it.`;
    return `${missing}${choice}${was}`;
  }
  const said = why.startsWith(`${code} `) ? why.slice(code.length + 1) : why;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function suggestionRows(
  { suggestions = [], looksLike = [], completions, why: reason }: CodeAnswer,
  { style }: Page,
): readonly Row[] {
  const shown = suggestions.filter(({ code }) => completions?.some((completion) => completion.code === code) !== true);
  return [
    ...shown.map(({ code, title, why }): Row => {
      const because = why === reason ? "" : style.quiet(title === undefined ? why : ` (${why})`);
      return { label: "Nearest", at: style.code(code), text: `${title ?? ""}${because}` };
    }),
    ...looksLike.map(({ system, why, instead }): Row => {
      const remedy = instead === undefined ? "" : `; ICD-10-CM has ${instead.join(", ")}`;
      return { label: "Looks like", text: `${system}: ${why}${remedy}` };
    }),
  ];
}

function placeRows({ chapter, block, ancestors = [], status, code }: CodeAnswer, { style }: Page): readonly Row[] {
  const rows: Row[] = [];
  const label = "Stands in";
  if (chapter !== undefined && status !== "chapter") {
    rows.push({ label, at: style.quiet(placeName(chapter.number)), text: chapter.title });
  }
  // B20 is a block and its only category: said once.
  if (block !== undefined && block.range !== code)
    rows.push({ label, at: style.quiet(block.range), text: block.title });
  for (const above of ancestors) rows.push({ label, at: style.quiet(above.code), text: above.title ?? "" });
  return rows;
}

function seventhCharacterRows(
  { seventhCharacters = [], status, children = [] }: CodeAnswer,
  { style }: Page,
): readonly Row[] {
  // A stem's completions are its 7th characters: listed once.
  if (status === "incomplete" && children.length === seventhCharacters.length) return [];
  return seventhCharacters.map(({ character, meaning }) => ({
    label: "7th character",
    at: style.code(character),
    text: meaning,
  }));
}

/** Notes of whole chapters name nearly everything: a first look needs the near ones. */
const mostNaming = 4;

function namedByRows({ referencedBy = [] }: CodeAnswer, { all, style }: Page): readonly Row[] {
  const label = "Named by";
  const shown = all || referencedBy.length <= mostNaming + 1 ? referencedBy : referencedBy.slice(0, mostNaming);
  const rows = shown.map(
    ({ from, kind, text }): Row => ({ label, at: style.quiet(placeName(from)), text: `${noteNames[kind]}: ${text}` }),
  );
  const left = referencedBy.length - shown.length;
  return left === 0 ? rows : [...rows, { label, text: `… ${left} more (--all shows them)` }];
}

function historyRows({ history }: CodeAnswer): readonly Row[] {
  if (history === undefined) return [];
  return historyInWords(history).map((text) => ({ label: "History", text }));
}

function hasNotes({ notes }: CodeAnswer): boolean {
  return notes !== undefined && Object.values(notes).some((list) => list.length > 0);
}
