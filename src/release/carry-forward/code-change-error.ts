/** A change that does not fit the list it is applied to: names the code (or block or chapter) and what was expected. */
export class CodeChangeError extends Error {
  override readonly name = "CodeChangeError";
  readonly code: string;
  readonly expected: string;

  constructor(code: string, expected: string) {
    super(`${code}: expected ${expected}`);
    this.code = code;
    this.expected = expected;
  }
}
