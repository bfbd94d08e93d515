import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawPaths, walkPaths } from "./index-paths.ts";
import { type Mechanism, mechanisms } from "./mechanisms.ts";
import { describeMisses } from "./misses.ts";
import { markdownTable } from "./page.ts";
import { type Found, findPhrases, type Phrase, readPhrases } from "./phrase-set.ts";
import { findWrittenDiagnoses, readWrittenDiagnoses } from "./upper-back-set.ts";
import { type EvaluatedSource, searchVariant } from "./variant.ts";

/** What is evaluated, and on what. */
export interface Evaluated extends EvaluatedSource {
  /** The folder of the evaluation sets. */
  readonly sets: string;
  /** The date of service asked for where a row names none. */
  readonly date: string;
  /** How many misses of each kind are printed. */
  readonly show: number;
}

export interface EvaluatedPart {
  /** For the page. */
  readonly markdown: string;
  /** Targets that are missed, a line each. */
  readonly below: readonly string[];
}

/** A part of the evaluation. */
export interface EvaluationPart {
  /** Where it stands on the page. */
  readonly marker: string;
  readonly run: (evaluated: Evaluated, print: (line: string) => void) => Promise<EvaluatedPart>;
}

const targets = { upperBackFirst: 0.7, indexPaths: 0.99 };
const drawnPaths = 5000;

const phrases: EvaluationPart = {
  marker: "phrases",
  run: async (evaluated, print) => {
    const set = phraseSet(evaluated);
    const rows: string[][] = [];
    for (const { name, source } of withAndWithoutIndex(evaluated)) {
      const { byGrade, missed } = findPhrases(await searchVariant(source), set, evaluated.date);
      rows.push([name, ...shares(byGrade.A), ...shares(byGrade.B)]);
      print(`phrases, ${name}: A ${shares(byGrade.A).join(" / ")}, B ${shares(byGrade.B).join(" / ")}`);
      if (evaluated.show > 0) print(describeMisses(missed, evaluated.show));
    }
    const table = markdownTable(["", "A first", "A five", "B first", "B five"], rows);
    return { markdown: `${measuredOn(evaluated)} ${countsOf(set)}\n\n${table}`, below: [] };
  },
};

const upperBack: EvaluationPart = {
  marker: "upper-back",
  run: async (evaluated, print) => {
    const set = writtenDiagnoses(evaluated);
    const rows: string[][] = [];
    const below: string[] = [];
    for (const { name, source } of withAndWithoutIndex(evaluated)) {
      const { first, missed } = findWrittenDiagnoses(await searchVariant(source), set);
      rows.push([name, share(first)]);
      print(`upper back, ${name}: first ${share(first)} of ${set.length}`);
      if (evaluated.show > 0) print(describeMisses(missed, evaluated.show));
      if (first < targets.upperBackFirst)
        below.push(`upper back, ${name}: ${share(first)}, wanted ${targets.upperBackFirst}`);
    }
    const head = `${measuredOn(evaluated)} ${set.length} diagnoses.`;
    return { markdown: `${head}\n\n${markdownTable(["", "first"], rows)}`, below };
  },
};

const ablation = (isWithIndex: boolean): EvaluationPart => ({
  marker: isWithIndex ? "ablation-with-index" : "ablation",
  run: async (evaluated, print) => {
    const set = phraseSet(evaluated);
    const diagnoses = writtenDiagnoses(evaluated);
    const rows: string[][] = [];
    const measure = async (name: string, source: EvaluatedSource, mechanism?: Mechanism): Promise<void> => {
      const search = await searchVariant(source, mechanism);
      const { byGrade } = findPhrases(search, set, evaluated.date);
      const { first } = findWrittenDiagnoses(search, diagnoses);
      const cells = [...shares(byGrade.A), ...shares(byGrade.B), share(first)];
      rows.push([name, ...cells]);
      print(`${name}: ${cells.join(" ")}`);
    };
    if (isWithIndex && evaluated.indexes.length === 0) return { markdown: "No index at hand.", below: [] };
    const shipped = { ...evaluated, indexes: [] };
    await measure("all", isWithIndex ? evaluated : shipped);
    if (isWithIndex) await measure("no official indexes", shipped);
    for (const mechanism of mechanisms) await measure(mechanism.name, isWithIndex ? evaluated : shipped, mechanism);
    const table = markdownTable(["", "A first", "A five", "B first", "B five", "upper back"], rows);
    const counts = `${countsOf(set)} ${diagnoses.length} diagnoses of the upper back.`;
    return { markdown: `${measuredOn(isWithIndex ? evaluated : shipped)} ${counts}\n\n${table}`, below: [] };
  },
});

const indexPaths: EvaluationPart = {
  marker: "index-paths",
  run: async (evaluated, print) => {
    const table = evaluated.classification.alphabeticIndex?.tablesFor(2025).find(({ kind }) => kind === "alphabetic");
    if (table === undefined)
      return { markdown: "No Alphabetic Index at hand.", below: ["index paths: no Alphabetic Index"] };
    const paths = drawPaths(table, drawnPaths);
    const rows: string[][] = [];
    const below: string[] = [];
    for (const date of [`${table.fiscalYear}-01-15`, evaluated.date]) {
      const { landed, missed } = walkPaths(evaluated.classification, paths, date);
      rows.push([date, share(landed)]);
      print(`index paths on ${date}: ${share(landed)} of ${paths.length}`);
      for (const { path, printed } of missed.slice(0, evaluated.show)) print(`    ${path.join(" > ")}: ${printed}`);
      if (landed < targets.indexPaths)
        below.push(`index paths on ${date}: ${share(landed)}, wanted ${targets.indexPaths}`);
    }
    const head = `${paths.length} terms of the Alphabetic Index of FY${table.fiscalYear}.`;
    return { markdown: `${head}\n\n${markdownTable(["date of service", "found"], rows)}`, below };
  },
};

/** The parts by the names they are asked for. */
export const parts: ReadonlyMap<string, EvaluationPart> = new Map([
  ["phrases", phrases],
  ["upper-back", upperBack],
  ["index-paths", indexPaths],
  ["ablation", ablation(false)],
  ["ablation-with-index", ablation(true)],
]);

/** The catalogue as it is shipped, and, where there are indexes, with them. */
function withAndWithoutIndex(
  evaluated: Evaluated,
): readonly { readonly name: string; readonly source: EvaluatedSource }[] {
  const shipped = { name: "as shipped", source: { ...evaluated, indexes: [] } };
  if (evaluated.indexes.length === 0) return [shipped];
  return [shipped, { name: "with the official indexes", source: evaluated }];
}

function phraseSet({ sets, date, classification }: Evaluated): readonly Phrase[] {
  const lines = readFileSync(join(sets, "phrases/ontology_phrases.open.jsonl"), "utf8");
  return readPhrases(lines, date, (code) => classification.catalogs.isValidForSubmission(code, date));
}

function writtenDiagnoses({ sets, date }: Evaluated): ReturnType<typeof readWrittenDiagnoses> {
  return readWrittenDiagnoses(readFileSync(join(sets, "upper_back/upper_back.open.jsonl"), "utf8"), date);
}

function measuredOn({ date, classification, indexes }: Evaluated): string {
  const { fiscalYear, effective } = classification.catalogs.on(date).release;
  const tables = indexes.map((table) => `${table.kind} FY${table.fiscalYear}`).join(", ");
  const release = `Date of service ${date}, release FY${fiscalYear} of ${effective}.`;
  return tables === "" ? release : `${release} Indexes: ${tables}.`;
}

function countsOf(set: readonly Phrase[]): string {
  const count = (grade: string): string =>
    set.filter((phrase) => phrase.grade === grade).length.toLocaleString("en-US");
  return `${count("A")} phrases of grade A, ${count("B")} of grade B.`;
}

const share = (value: number): string => value.toFixed(4).replace(/^0/, "");
const shares = ({ first, amongFive }: Found): readonly string[] => [share(first), share(amongFive)];
