import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import type { Division } from "../catalog/division-table.ts";
import { tellingParts } from "./answer-wording.ts";
import type { Choice } from "./choice.ts";
import { notesOfLevel } from "./choice-notes.ts";
import { type Draft, type Path, question } from "./choice-path.ts";
import { choiceBelow } from "./derive-choice.ts";
import { withinSentence } from "./proper-words.ts";

/**
 * The guided choice from a block or chapter: its blocks, then its categories, then what the category asks. "Not
 * documented" ends it: no code stands for a block.
 */
export function choiceFromDivision(catalog: Catalog, division: Division): Choice {
  return choiceWithin({ catalog, trail: [], entered: [], isFirst: true }, division);
}

function choiceWithin(path: Path, division: Division): Choice {
  const { catalog } = path;
  const here: Path = { ...path, above: [...(path.above ?? []), ...notesOfLevel(catalog, division)] };
  const inner = blocksWithin(catalog, division);
  const categories = categoriesWithin(catalog, division).filter(
    (ordinal) => !inner.some(({ from, end }) => ordinal >= from && ordinal < end),
  );
  const below = [
    ...inner.map((block) => ({
      from: block.from,
      title: block.title,
      name: block.range,
      ordinals: categoriesWithin(catalog, block),
      next: (further: Path) => choiceWithin(further, block),
    })),
    ...categories.map((ordinal) => ({
      from: ordinal,
      title: catalog.entry(ordinal).title ?? catalog.entry(ordinal).code,
      name: catalog.entry(ordinal).code,
      ordinals: [ordinal],
      next: (further: Path) => choiceBelow({ ...further, isFirst: false }, ordinal),
    })),
  ]
    .filter(({ ordinals }) => ordinals.length > 0)
    .toSorted((a, b) => a.from - b.from);
  const [only] = below;
  if (only !== undefined && below.length === 1) return only.next(here);
  const titles = below.map(({ title }) => title.replace(/\s*\([A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?\)$/, ""));
  const worded = tellingParts(titles, division.title).map((text) => withinSentence(text));
  const drafts = below.map(({ name, ordinals, next }, at): Draft => {
    const text = titles[at] ?? "";
    return { answer: worded[at] ?? text, saidAs: [name, text], text, ordinals, next };
  });
  const isChapter = division.kind === "chapter";
  return question(here, {
    at: isChapter ? division.chapter : division.range,
    title: division.title,
    naming: { text: inner.length > 0 ? "Which group of conditions?" : "Which condition?", axis: "condition" },
    drafts,
    missing: undefined,
  });
}

/** The blocks right within a division. */
function blocksWithin(catalog: Catalog, outer: Division): readonly Division[] {
  const all = catalog.data.divisions
    .all(catalog.listAround(outer.from))
    .filter((one) => one.kind === "block" && one.place !== outer.place && isWithin(one, outer));
  const outermost = all.filter(
    (one) => !all.some((other) => other !== one && isWithin(one, other) && !isWithin(other, one)),
  );
  return outermost.filter((one, at) => outermost.findIndex((other) => other.range === one.range) === at);
}

function isWithin(inner: Division, outer: Division): boolean {
  const isWhole = inner.from === outer.from && inner.end === outer.end && outer.kind === "block";
  return inner.from >= outer.from && inner.end <= outer.end && !isWhole;
}

function categoriesWithin(catalog: Catalog, { from, end }: Division): readonly Ordinal[] {
  const { codes } = catalog.data;
  const found: Ordinal[] = [];
  for (let ordinal = from; ordinal < end; ordinal = codes.end(ordinal)) {
    const status = catalog.statusOf(ordinal);
    if (status === "valid" || status === "incomplete") found.push(ordinal);
  }
  return found;
}
