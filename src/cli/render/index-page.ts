import type { CodeStatus } from "../../catalog/code-entry.ts";
import type { IndexWalkAnswer } from "../../operations/index-walk.ts";
import { cut, hang, headline, layOutRows, type Row } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import type { Page } from "../output/page.ts";
import { codeRows } from "./completion-rows.ts";
import { standing } from "./standing.ts";

const mostSubterms = 12;
const arrow = " › ";

/** A term of the Index: its code, how it was come to, what it refers to, what stands below it. */
export function indexPage(
  answer: IndexWalkAnswer,
  page: Page,
  statusOf: (code: string) => CodeStatus | undefined,
): readonly string[] {
  const { code, title = "", release, path } = answer;
  const status = code === undefined ? undefined : statusOf(code);
  const head =
    code === undefined || status === undefined
      ? hang("", lead(answer), page)
      : headline({ code, title, standing: standing(status, release, page) }, page);
  const rows: readonly Row[] = [
    ...(path.length === 0 ? [] : [{ label: "Index", text: path.join(arrow) }]),
    ...wayRows(answer),
    ...row("In brackets", answer.manifestation === undefined ? [] : [`${answer.manifestation}, reported second`]),
    ...row("Printed", answer.indexCode === undefined || code === undefined ? [] : [answer.indexCode]),
    ...row("Because", answer.why === undefined || code === undefined ? [] : [answer.why]),
    ...row("Note", answer.note === undefined ? [] : [answer.note]),
    ...row("See", answer.see),
    ...row("See also", answer.seeAlso),
    ...(answer.cells ?? []).map(({ column, code: cell }) => ({ label: "Columns", text: `${cell}  ${column}` })),
    ...(answer.alternatives ?? []).map((one) => ({
      label: "Either",
      text: `${one.path.join(arrow)}${one.code === undefined ? "" : `  ${one.code}`}`,
    })),
    ...completionRows(answer, page),
    ...subtermRows(answer.subterms, page),
  ];
  return [...head, ...(rows.length === 0 ? [] : ["", ...layOutRows(rows, page.width)]), ...origin(answer, page)];
}

function lead({ path, notFound, alternatives, why, see }: IndexWalkAnswer): string {
  if (alternatives !== undefined) return "Several terms fit equally well: name one of them.";
  if (notFound !== undefined) {
    const asked = cut(oneLine(notFound), 60);
    return path.length === 0 ? `The Index has no main term "${asked}".` : `"${asked}" is no subterm there.`;
  }
  return (
    why ?? (see.length > 0 ? "No code here: the Index refers to another term." : "No code here: choose a subterm.")
  );
}

/** How a term was come to that was not asked for as it is printed. */
function wayRows({ matched }: IndexWalkAnswer): readonly Row[] {
  return matched.flatMap(({ how, asked, term }) => {
    if (how === "see" || how === "seeAlso")
      return [{ label: "By way of", text: `${how === "see" ? "see" : "see also"} ${asked}` }];
    return how === "skipped" ? [{ label: "By way of", text: `levels left out before ${term}` }] : [];
  });
}

function row(label: string, texts: readonly string[]): readonly Row[] {
  return texts.map((text) => ({ label, text }));
}

function completionRows({ completions = [] }: IndexWalkAnswer, page: Page): readonly Row[] {
  const shown = page.all ? completions : completions.slice(0, mostSubterms);
  const more = completions.length - shown.length;
  return [
    ...codeRows("Leads to", shown, page),
    ...(more > 0 ? [{ label: "Leads to", at: "", text: `… ${more} more: --all shows them` }] : []),
  ];
}

function subtermRows(subterms: readonly string[], { all }: Page): readonly Row[] {
  const shown = all ? subterms : subterms.slice(0, mostSubterms);
  const more = subterms.length - shown.length;
  return [
    ...row("Subterms", shown),
    ...(more > 0 ? [{ label: "Subterms", text: `… ${more} more: --all shows them` }] : []),
  ];
}

function origin({ release }: IndexWalkAnswer, { style, width }: Page): readonly string[] {
  if (release.indexFrom === undefined) return [];
  const text = `Index: FY${release.indexFrom.fiscalYear}, the nearest to FY${release.fiscalYear} that is installed.`;
  return ["", ...hang("  ", text, { width }).map(style.quiet)];
}
