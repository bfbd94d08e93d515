import type { Catalog } from "../../catalog/catalog.ts";
import type { CodeEntry } from "../../catalog/code-entry.ts";
import { historyOf } from "../../catalog/code-history.ts";
import { axesOf, differencesOf, meaningOfSeventh } from "./compare-axes.ts";
import type { ComparedCode, Comparison, NamedCode } from "./comparison.ts";
import { excludesBetween, exclusionsInWords, sequencingAmong } from "./notes-between.ts";

/** Something to compare: a code of the catalogue, or what is none, as it was described. */
export type ComparedThing =
  | { readonly entry: CodeEntry; readonly why?: string }
  | { readonly unknown: Omit<ComparedCode, "differs" | "validForSubmission"> };

/** Puts codes side by side. */
export function compareCodes(catalog: Catalog, things: readonly ComparedThing[]): Comparison {
  const known = things.flatMap((thing) => ("entry" in thing ? [thing.entry] : []));
  return {
    ...compareTitles(things),
    excludes: excludesBetween(catalog, known),
    inWords: exclusionsInWords(catalog, known),
    sequencing: sequencingAmong(catalog, known),
  };
}

/** Puts codes side by side without the notes between them. */
export function compareTitles(things: readonly ComparedThing[]): Pick<Comparison, "codes" | "axes"> {
  const entries = things.map((thing) => ("entry" in thing ? thing.entry : undefined));
  const known = entries.filter((entry) => entry !== undefined);
  const axes = axesOf(entries);
  const knownAxes = axes.map(({ name, values }) => ({
    name,
    values: values.filter((_, at) => entries[at] !== undefined),
  }));
  const differences = differencesOf(known, knownAxes);
  return {
    codes: things.map((thing) =>
      "entry" in thing
        ? comparedCode(thing.entry, thing.why, differences[known.indexOf(thing.entry)] ?? "")
        : { ...thing.unknown, validForSubmission: false, differs: "no ICD-10-CM code" },
    ),
    axes,
  };
}

function comparedCode(entry: CodeEntry, why: string | undefined, differs: string): ComparedCode {
  const { catalog, ordinal, code, status } = entry;
  const { firstDay, lastDay } = historyOf(catalog.data, ordinal);
  const block = entry.divisions.findLast(({ kind }) => kind === "block");
  const [category] = entry.ancestors;
  const meaning = meaningOfSeventh(entry);
  const isStem =
    status === "incomplete" && entry.children.every((child) => catalog.data.codes.isExtended(child.ordinal));
  const isReportable = status === "valid";
  return {
    ...named(entry),
    status,
    validForSubmission: isReportable,
    ...(why === undefined || isReportable ? {} : { why }),
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(status === "incomplete" ? { completions: entry.completions.length } : {}),
    category: named(category ?? entry),
    ...(block === undefined ? {} : { block: { range: block.range, title: block.title } }),
    ...(meaning === undefined ? {} : { seventhCharacter: { character: code.slice(-1), meaning } }),
    ...(isStem ? { takesSeventhCharacters: entry.children.map((child) => child.code.slice(-1)) } : {}),
    differs,
  };
}

function named({ code, title }: CodeEntry): NamedCode {
  return title === undefined ? { code } : { code, title };
}
