import {
  asksOn,
  type CodeSpan,
  type DecisionBranch,
  type DecisionEnd,
  type DecisionFlow,
  type DecisionNode,
  writtenCode,
} from "../document.ts";
import { escapeHtml } from "./escape.ts";
import { emWidth, wrapToWidth } from "./text-width.ts";

/** Where a code's own page is. @returns undefined where it has none */
export type LinkTo = (code: string) => string | undefined;

/** The drawing is laid out for a phone's width; its text is never scaled below its size there. */
const width = 372;
const margin = 2;
const step = 17;
/** Deeper questions keep this depth's place: the way down is one path. */
const deepest = 5;
const size = 13.5;
const line = 18;
const padding = 8;
const elbow = 14;
/** Bold is wider. */
const bold = 1.1;

interface Drawing {
  readonly shapes: string[];
  readonly linkTo: LinkTo;
  y: number;
}

/** A decision flow as inline SVG: top to bottom, the way to the code marked. Colours are the page's (CSS variables). */
export function treeSvg({ root, caption }: DecisionFlow, id: string, linkTo: LinkTo = () => undefined): string {
  const drawing: Drawing = { shapes: [], linkTo, y: margin };
  drawNode(drawing, root, 0);
  const height = Math.ceil(drawing.y + margin);
  // What has links within is no picture to those who hear it: they could not reach them.
  const role = drawing.shapes.some((shape) => shape.includes("<a ")) ? "group" : "img";
  return `<svg class="tree" viewBox="0 0 ${width} ${height}" role="${role}" aria-labelledby="${id}-title" xmlns="http://www.w3.org/2000/svg"><title id="${id}-title">${escapeHtml(caption)}</title>${drawing.shapes.join("")}</svg>`;
}

function drawNode(drawing: Drawing, node: DecisionNode, depth: number): void {
  const x = margin + Math.min(depth, deepest) * step;
  const lines = wrapToWidth(node.question, (width - margin - x - 2 * padding) / size / bold);
  const height = lines.length * line + 2 * padding - 3;
  drawing.shapes.push(
    `<rect class="ask" x="${x}" y="${drawing.y}" width="${width - margin - x}" height="${height}" rx="5"/>`,
  );
  drawing.shapes.push(textAt("question", x + padding, drawing.y + padding + 11, lines));
  drawing.y += height;
  const stem = x + padding;
  const [top, marked] = [drawing.y, node.branches.findIndex(({ isOnPath }) => isOnPath)];
  let bottom = top;
  // Under the way to the code the stem is drawn in its colour alone.
  let from = top;
  for (const [at, branch] of node.branches.entries()) {
    bottom = drawing.y + 6 + line / 2 + 1;
    drawing.shapes.push(`<path class="${branch.isOnPath ? "way" : "twig"}" d="M${stem} ${bottom}h${elbow}"/>`);
    if (at === marked) {
      drawing.shapes.push(`<path class="way" d="M${stem} ${top}V${bottom}"/>`);
      from = bottom;
    }
    drawBranch(drawing, branch, { x: stem + elbow + 5, depth });
  }
  drawing.shapes.push(`<path class="twig" d="M${stem} ${from}V${bottom}"/>`);
}

function drawBranch(
  drawing: Drawing,
  branch: DecisionBranch,
  { x, depth }: { readonly x: number; readonly depth: number },
): void {
  const { answer, isOnPath, leadsTo } = branch;
  const room = (width - margin - x) / size;
  const lines = wrapToWidth(answer, isOnPath ? room / bold : room);
  drawing.y += 6;
  drawing.shapes.push(textAt(isOnPath ? "answer on" : "answer", x, drawing.y + 14, lines));
  drawing.y += lines.length * line;
  if (asksOn(leadsTo)) {
    drawing.y += 5;
    drawNode(drawing, leadsTo, depth + 1);
    drawing.y += 4;
  } else drawEnd(drawing, leadsTo, { x, taken: emWidth(lines.at(-1) ?? "") * (isOnPath ? bold : 1) + 0.8, room });
}

/** The codes of a branch: on its last line where they fit, else below. */
function drawEnd(
  drawing: Drawing,
  end: DecisionEnd,
  { x, taken, room }: { readonly x: number; readonly taken: number; readonly room: number },
): void {
  const said = wordsOf(end);
  if (said.length === 1 && taken + emWidth(plain(said[0] ?? [])) <= room) {
    drawing.shapes.push(lineAt(drawing, x + taken * size, drawing.y - line + 14, said[0] ?? []));
    return;
  }
  for (const parts of said) {
    drawing.shapes.push(lineAt(drawing, x, drawing.y + 13, parts));
    drawing.y += line;
  }
}

type Part = string | CodeSpan;

function wordsOf({ codes, count, ask, before = [], after = [] }: DecisionEnd): readonly (readonly Part[])[] {
  const [first, last] = codes;
  if (first === undefined)
    return wrapToWidth(ask === undefined ? "no code" : "no code: ask the provider", 22).map((text) => [text]);
  if (last === undefined) {
    const all = [...before, first, ...after];
    return [all.flatMap((span, at): readonly Part[] => (at === 0 ? [span] : [" + ", span]))];
  }
  return [[`${count} codes, `, first, " to ", last]];
}

function plain(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === "string" ? part : writtenCode(part))).join("");
}

function lineAt({ linkTo }: Drawing, x: number, y: number, parts: readonly Part[]): string {
  const spans = parts.map((part) => {
    if (typeof part === "string") return `<tspan>${escapeHtml(part)}</tspan>`;
    const href = linkTo(part.code);
    const written = `<tspan class="code">${escapeHtml(writtenCode(part))}</tspan>`;
    return href === undefined ? written : `<a href="${escapeHtml(href)}">${written}</a>`;
  });
  return `<text class="end" x="${round(x)}" y="${round(y)}" xml:space="preserve">${spans.join("")}${stop}</text>`;
}

/** Not seen, but read aloud and copied: where one branch ends and the next begins. */
const stop = '<tspan class="stop">.</tspan>';

function textAt(kind: string, x: number, y: number, lines: readonly string[]): string {
  const spans = lines.map(
    (text, at) => `<tspan x="${round(x)}" y="${round(y + at * line)}">${escapeHtml(text)}</tspan>`,
  );
  return `<text class="${kind}">${spans.join("")}</text>`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
