/** A word list that is not what its heading says: names the file, the line (1-based) and what was expected there. */
export class LexiconFormatError extends Error {
  override readonly name = "LexiconFormatError";
  readonly file: string;
  readonly line: number;
  readonly expected: string;

  constructor(file: string, line: number, expected: string) {
    super(`${file}, line ${line}: expected ${expected}`);
    this.file = file;
    this.line = line;
    this.expected = expected;
  }
}
