import type { AlsoChoose, SelectAnswer, SelectedCode } from "../../operations/select.ts";
import type { SelectOption, SelectQuestion } from "../../operations/select-question.ts";
import type { ChoiceNote } from "../../selection/choice.ts";
import { hang, headline, layOutRows, padEnd, type Row, widthOf } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import type { Page } from "../output/page.ts";
import { placeName } from "./note-rows.ts";
import { standing } from "./standing.ts";

const noteLabels: Readonly<Record<ChoiceNote["kind"], string>> = {
  excludes1: "Not with",
  codeFirst: "Code first",
  useAdditionalCode: "Use additional",
  codeAlso: "Code also",
};

/** So many notes of a kind and place are shown, unless all are wanted. */
const mostNotes = 2;

/** Where a guided choice stands: the codes it led to, the next question, or what the record must say. */
export function selectPage(answer: SelectAnswer, page: Page): readonly string[] {
  const way = wayLines(answer, page);
  const lead = way.length === 0 ? [] : [...way, ""];
  if (answer.codes !== undefined)
    return [
      ...lead,
      ...answer.codes.flatMap((code, at) => [...(at === 0 ? [] : [""]), ...codeLines(code, answer, page)]),
      ...(answer.alsoChoose ?? []).flatMap((header) => alsoChooseLines(header, page)),
    ];
  if (answer.incomplete !== undefined) return [...lead, ...incompleteLines(answer.incomplete, page)];
  return answer.question === undefined ? lead : [...lead, ...questionLines(answer.question, page)];
}

/** What is missing yet, and how to find it. */
function alsoChooseLines({ code, title = "", because, order }: AlsoChoose, page: Page): readonly string[] {
  const { style } = page;
  return [
    "",
    ...hang("", `Also a code of ${style.code(code)} ${title}, ${order} it: dxproof select ${code}`, {
      ...page,
      further: 2,
    }),
    ...hang("  ", `because ${because}`, page).map(style.quiet),
  ];
}

/** The question with its numbered answers; "not documented" has 0. */
export function questionLines(question: SelectQuestion, page: Page): readonly string[] {
  const { style } = page;
  const { options, text, at, why } = question;
  const basis = why === undefined ? `at ${placeName(at)}` : `at ${placeName(at)}: ${why}`;
  const numbers = options.map((_, index) => `  ${index === options.length - 1 ? 0 : index + 1}  `);
  const answerWidth = Math.min(Math.max(...options.map((one) => widthOf(one.answer))), Math.floor(page.width / 2));
  return [
    ...hang("", oneLine(text), page),
    ...options.flatMap((option, index) => {
      const room = page.width - 5 - answerWidth - 2;
      const leads = leadsOf(option, room);
      const wrapped = widthOf(option.answer) > answerWidth;
      const answer = padEnd(option.answer, answerWidth);
      const lead = style.quiet(leads.length > room ? `${leads.slice(0, Math.max(0, room - 1))}…` : leads);
      if (!wrapped) return [`${numbers[index]}${answer}  ${lead}`];
      return hang(numbers[index] ?? "", `${option.answer}  ${lead}`, page);
    }),
    "",
    ...noteLines(question.notes ?? [], page),
    ...hang("  ", basis, page).map(style.quiet),
  ];
}

/** So many codes are listed; of more, some are named as examples. */
const mostLeads = 4;

/** The first, the middle and the last: as far apart as what an answer leads to. */
function spread(codes: readonly string[]): readonly string[] {
  return [0, Math.floor(codes.length / 2), codes.length - 1].flatMap((at) => codes[at] ?? []);
}

function leadsOf({ leadsTo, count }: SelectOption, room: number): string {
  const [first] = leadsTo;
  if (first === undefined) return "no code: it must be asked";
  if (count === 1) return first;
  if (leadsTo.length <= mostLeads) return `${leadsTo.join(", ")} (${count} codes)`;
  const examples = spread(leadsTo);
  const told = (named: number): string => `${count} codes, e.g. ${examples.slice(0, named).join(", ")}`;
  return [3, 2, 1].map(told).find((text) => text.length <= room) ?? `${count} codes`;
}

function wayLines({ start, path }: SelectAnswer, page: Page): readonly string[] {
  const name = start.kind === "pathway" ? (start.title ?? start.name) : `${placeName(start.name)} ${start.title ?? ""}`;
  const answered = path.map(({ question, answer }) => ({ label: oneLine(question), text: oneLine(answer) }));
  if (start.why === undefined && path.length === 0 && start.kind === "code") return [page.style.quiet(name.trim())];
  return [
    ...hang("", name.trim(), page).map(page.style.quiet),
    ...(start.why === undefined ? [] : hang("  ", oneLine(start.why), page).map(page.style.quiet)),
    ...answered.flatMap(({ label, text }) => hang("  ", `${page.style.quiet(label)} ${text}`, page)),
  ];
}

function codeLines(selected: SelectedCode, { release }: SelectAnswer, page: Page): readonly string[] {
  const { code, title = "", because, notes = [] } = selected;
  const indent = " ".repeat(code.length + 2);
  return [
    ...headline({ code, title, standing: standing("valid", release, page) }, page),
    ...hang(indent, `${page.style.quiet("because")} ${because}`, { width: page.width, further: 2 }),
    ...(notes.length === 0 ? [] : ["", ...noteLines(notes, page)]),
  ];
}

function incompleteLines({ code, ask, why }: NonNullable<SelectAnswer["incomplete"]>, page: Page): readonly string[] {
  return [
    ...hang("", page.style.caution("No valid code yet: the record must say more."), page),
    ...layOutRows(
      [
        { label: "Ask", text: ask },
        { label: "Because", text: why },
        { label: "At", text: code },
      ],
      page.width,
    ),
  ];
}

function noteLines(notes: readonly ChoiceNote[], page: Page): readonly string[] {
  const shown = new Map<string, number>();
  const rows = notes.flatMap(({ kind, text, from }): readonly Row[] => {
    const key = `${kind} ${from}`;
    const count = (shown.get(key) ?? 0) + 1;
    shown.set(key, count);
    if (!page.all && count > mostNotes) return [];
    const at = page.style.quiet(`at ${placeName(from)}`);
    return [{ label: noteLabels[kind], at, text: text.replace(/^,\s*/, "") }];
  });
  const left = notes.length - rows.length;
  const more: readonly Row[] = left === 0 ? [] : [{ label: "", text: `… ${left} more notes (--all shows them)` }];
  return layOutRows([...rows, ...more], page.width);
}
