import { parseDay } from "../../catalog/day.ts";
import { SourceFormatError } from "./source-format-error.ts";

/** A row of a flat source file: its cells by column, read as what the format says they are. */
export class TableRow<Column extends string> {
  readonly file: string;
  /** 1-based line of the file. */
  readonly line: number;
  readonly #columns: readonly Column[];
  readonly #cells: readonly string[];

  /** @param cells in the order of the columns */
  constructor(file: string, line: number, columns: readonly Column[], cells: readonly string[]) {
    this.file = file;
    this.line = line;
    this.#columns = columns;
    this.#cells = cells;
  }

  fail(column: Column, expected: string): SourceFormatError {
    return new SourceFormatError(this.file, this.line, `${expected} in ${column}, not "${this.text(column)}"`);
  }

  /** The cell as it stands; may be empty. */
  text(column: Column): string {
    return this.#cells[this.#columns.indexOf(column)] ?? "";
  }

  /** A cell of this shape. */
  matching(column: Column, shape: RegExp, expected: string): string {
    const text = this.text(column);
    if (!shape.test(text)) throw this.fail(column, expected);
    return text;
  }

  oneOf<Value extends string>(column: Column, values: readonly Value[]): Value {
    const value = values.find((candidate) => candidate === this.text(column));
    if (value === undefined) throw this.fail(column, `one of ${values.join(", ")}`);
    return value;
  }

  /** A code or header with its dot: "A00", "M54.6", "S29.012A". */
  code(column: Column): string {
    return this.matching(column, codeShape, "a code with its dot");
  }

  /** A code written without its dot ("S29012A"), given with it. */
  undottedCode(column: Column): string {
    return withDot(this.matching(column, undottedCodeShape, "a code without dot"));
  }

  /** Words with single blanks. The official lists hold a double blank in one title, and it means nothing. */
  title(column: Column): string {
    const text = this.text(column);
    if (text === "" || text !== text.trim() || text.includes("\t")) throw this.fail(column, "words");
    return text.replace(/ {2,}/g, " ");
  }

  /** "YYYY-MM-DD", a day of the calendar from the first day of ICD-10-CM on. */
  day(column: Column): string {
    const day = parseDay(this.text(column));
    if (day === undefined || day < 0) throw this.fail(column, "a day from 2015-10-01 on");
    return this.text(column);
  }

  fiscalYear(column: Column): number {
    return Number(this.matching(column, /^20(?:1[6-9]|[2-9]\d)$/, "a fiscal year from 2016 on"));
  }

  wholeNumber(column: Column): number {
    return Number(this.matching(column, /^(?:0|[1-9]\d{0,11})$/, "a whole number"));
  }

  flag(column: Column): boolean {
    return this.oneOf(column, ["0", "1"]) === "1";
  }

  /** Notes that the row with this key has been read; throws when there was one before. */
  once(seen: Set<string>, key: string): void {
    if (seen.has(key)) throw new SourceFormatError(this.file, this.line, `no second row for ${key}`);
    seen.add(key);
  }
}

const codeShape = /^[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?$/;
const undottedCodeShape = /^[A-Z][0-9A-Z]{2,6}$/;

/** "S29012A" to "S29.012A". */
export function withDot(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}
