import {
  asksOn,
  type Block,
  type CodeSpan,
  type DecisionNode,
  type Document,
  type Inline,
  type ListItem,
  type Section,
  type Table,
  type Text,
  writtenCode,
} from "../document.ts";
import type { Guide } from "../write-guide.ts";
import { escapeHtml } from "./escape.ts";
import { jsonLd } from "./json-ld.ts";
import { endInWords } from "./plain-outline.ts";
import { styleSheet } from "./style-sheet.ts";
import { type LinkTo, treeSvg } from "./tree-svg.ts";

/** What a page has beside its document. */
export interface PageFrame {
  /** Where codes are linked to; nowhere where it is left out. */
  readonly linkTo?: LinkTo;
  /** Of the style sheet's file; without one the style is in the page. */
  readonly styleSheet?: string;
  /** The page's own address, for `canonical`. */
  readonly url?: string;
  /** HTML before the document: the way back to the index. */
  readonly top?: string;
}

const noLink: LinkTo = () => undefined;

/** A guide as a page that stands by itself: style within, no script, nothing loaded. */
export function guideHtml(guide: Guide, frame: PageFrame = {}): string {
  const { code, codeTitle, status, date, release } = guide;
  const standing = `${standings[status]} on ${date} (FY${release.fiscalYear})`;
  const heading = `<h1><span class="code">${escapeHtml(code)}</span>${escapeHtml(status === "retired" ? "is retired" : (codeTitle ?? ""))}</h1><p class="pill ${status}">${escapeHtml(standing)}</p>`;
  const description = `${code} ${codeTitle ?? ""}: ${standing}. Notes, decision flow, comparison and common mistakes.`;
  const head = `<meta name="description" content="${escapeHtml(description)}"><script type="application/ld+json">${jsonLd(guide, frame.url)}</script>`;
  return pageHtml({ title: guide.title, head, body: heading + documentBody(guide, frame.linkTo ?? noLink) }, frame);
}

const standings: Readonly<Record<Guide["status"], string>> = {
  valid: "valid for submission",
  incomplete: "not valid for submission",
  retired: "not valid for submission",
  "not-yet-effective": "not valid for submission",
  unknown: "no ICD-10-CM code",
  malformed: "no ICD-10-CM code",
};

/** A document that is no guide as a page. */
export function documentHtml(document: Document, frame: PageFrame = {}): string {
  const body = `<h1>${escapeHtml(document.title)}</h1>${documentBody(document, frame.linkTo ?? noLink)}`;
  return pageHtml({ title: document.title, head: "", body }, frame);
}

/** A whole page. @param page `head` and `body` are HTML */
export function pageHtml(
  { title, head, body }: { readonly title: string; readonly head: string; readonly body: string },
  { styleSheet: file, url, top = "" }: PageFrame,
): string {
  const style =
    file === undefined ? `<style>${styleSheet}</style>` : `<link rel="stylesheet" href="${escapeHtml(file)}">`;
  const canonical = url === undefined ? "" : `<link rel="canonical" href="${escapeHtml(url)}">`;
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>${canonical}${head}${style}</head><body>${top}<main>${body}</main></body></html>\n`;
}

function documentBody({ sections }: Document, linkTo: LinkTo): string {
  const html = sections.map((section) => sectionHtml(section, linkTo));
  // The first section answers; what else there is, is listed after it.
  return sections.length < 4 ? html.join("") : [html[0], contents(sections.slice(1)), ...html.slice(1)].join("");
}

function contents(sections: readonly Section[]): string {
  const items = sections.map(({ id, heading }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(heading)}</a></li>`);
  return `<nav class="contents" aria-label="Contents"><ul>${items.join("")}</ul></nav>`;
}

function sectionHtml(section: Section, linkTo: LinkTo): string {
  const { id, heading } = section;
  return `<section id="${escapeHtml(id)}"><h2>${escapeHtml(heading)}</h2>${blocksHtml(section, linkTo)}</section>`;
}

/** What stands below a section's heading. */
export function blocksHtml({ id, blocks }: Section, linkTo: LinkTo): string {
  return blocks.map((block, at) => blockHtml(block, `${id}-${at}`, linkTo)).join("");
}

function blockHtml(block: Block, id: string, linkTo: LinkTo): string {
  const html = (text: Text): string => textHtml(text, linkTo);
  switch (block.kind) {
    case "paragraph":
      return `<p>${sourced(block, linkTo)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${sourced(item, linkTo)}</li>`).join("")}</ul>`;
    case "facts":
      return `<dl class="facts">${block.facts.map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${html(value)}</dd>`).join("")}</dl>`;
    case "note":
      return `<div class="note"><div class="note-head"><b>${escapeHtml(block.label)}</b> at ${html(block.at)}:</div><ul>${block.lines.map((line) => `<li>${html(line)}</li>`).join("")}</ul></div>`;
    case "question":
      return `<div class="question"><h3>${escapeHtml(block.question)}</h3><p>${sourced({ text: block.answer, ...(block.source === undefined ? {} : { source: block.source }) }, linkTo)}</p></div>`;
    case "table":
      return tableHtml(block, linkTo);
    case "tree":
      return `${treeSvg(block, id, linkTo)}<details><summary>The same as text</summary><ul class="outline">${outlineHtml(block.root)}</ul></details>`;
  }
}

function sourced({ text, source }: ListItem, linkTo: LinkTo): string {
  const said = textHtml(text, linkTo);
  return source === undefined ? said : `${said} <span class="source">${escapeHtml(source)}</span>`;
}

function tableHtml({ columns, rows, more }: Table, linkTo: LinkTo): string {
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => cellHtml(cell, at < 2 ? undefined : columns[at], linkTo)).join("")}</tr>`,
  );
  const rest = more === undefined ? "" : `<p class="source">${escapeHtml(more)}</p>`;
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>${rest}`;
}

/** On a phone a row is a list: its first two cells head it, the others are named. */
function cellHtml(cell: Text, name: string | undefined, linkTo: LinkTo): string {
  const isEmpty = cell.length === 0 || cell.every((part) => part === "" || part === "—");
  const kind = isEmpty ? ' class="empty"' : "";
  return `<td${kind}${name === undefined ? "" : ` data-name="${escapeHtml(name)}"`}>${textHtml(cell, linkTo)}</td>`;
}

function outlineHtml({ question, branches }: DecisionNode): string {
  const items = branches.map(({ answer, leadsTo }) =>
    asksOn(leadsTo)
      ? `<li>“${escapeHtml(answer)}”:<ul>${outlineHtml(leadsTo)}</ul></li>`
      : `<li>${escapeHtml(`“${answer}” ${endInWords(leadsTo)}`)}</li>`,
  );
  return `<li><b>${escapeHtml(question)}</b><ul>${items.join("")}</ul></li>`;
}

function textHtml(text: Text, linkTo: LinkTo): string {
  return text.map((part) => inlineHtml(part, linkTo)).join("");
}

function inlineHtml(part: Inline, linkTo: LinkTo): string {
  if (typeof part === "string") return escapeHtml(part).replace(unbroken, '<span class="whole">$&</span>');
  return codeHtml(part, linkTo(part.code));
}

/** What no line should break within. */
const unbroken = /\b\d{4}-\d\d-\d\d\b|\bICD-10-CM\b/g;

function codeHtml(span: CodeSpan, href: string | undefined): string {
  const written = escapeHtml(writtenCode(span));
  const kind = span.status === "valid" ? "code" : `code ${span.status}`;
  if (href === undefined) return `<span class="${kind}">${written}</span>`;
  return `<a class="${kind}" href="${escapeHtml(href)}">${written}</a>`;
}
