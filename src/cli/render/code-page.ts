import type { CodeAnswer } from "../../operations/code-answer.ts";
import { hang, headline, layOutRows, type Row, wrap } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import type { Page } from "../output/page.ts";
import { codeRows, completionRows } from "./completion-rows.ts";
import { historyInWords } from "./history-words.ts";
import { namingRows, noteRows, placeName } from "./note-rows.ts";
import { notesOrigin, standing } from "./standing.ts";
import { suggestionRows } from "./suggestion-rows.ts";

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
  const why = whyLine(answer);
  const sections = [
    completionRows(answer, page),
    codeRows("Use instead", answer.useInstead ?? [], page),
    suggestionRows(answer, page),
    placeRows(answer, page),
    seventhCharacterRows(answer, page),
    noteRows(answer, page),
    namingRows(answer, page),
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

/** Why a code is none to report. The code itself has just been said. */
export function whyLine({ why, status, code }: Pick<CodeAnswer, "why" | "status" | "code">): string | undefined {
  if (why === undefined || status === "block" || status === "chapter") return undefined;
  const said = why.startsWith(`${code} `) ? why.slice(code.length + 1) : why;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function placeRows(answer: CodeAnswer, { style }: Page): readonly Row[] {
  const { chapter, block, ancestors, status, code } = answer;
  const { blocks = block === undefined ? [] : [block] } = answer;
  const rows: Row[] = [];
  const label = "Stands in";
  if (chapter !== undefined && status !== "chapter") {
    rows.push({ label, at: style.quiet(placeName(chapter.number)), text: chapter.title });
  }
  // B20 is a block and its only category: said once.
  for (const { range, title } of blocks) if (range !== code) rows.push({ label, at: style.quiet(range), text: title });
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

function historyRows({ history }: CodeAnswer): readonly Row[] {
  if (history === undefined) return [];
  return historyInWords(history).map((text) => ({ label: "History", text }));
}

function hasNotes({ notes }: CodeAnswer): boolean {
  return notes !== undefined && Object.values(notes).some((list) => list.length > 0);
}
