/** What a piece of text means; how that looks is said here alone. */
export interface Style {
  code(text: string): string;
  good(text: string): string;
  caution(text: string): string;
  bad(text: string): string;
  /** Sources, places, what is read last. */
  quiet(text: string): string;
}

const same = (text: string): string => text;

/** No colour, for files, pipes and those who do not want any. */
export const plain: Style = { code: same, good: same, caution: same, bad: same, quiet: same };

const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    text === "" ? "" : `\u001B[${on}m${text}\u001B[${off}m`;

export const coloured: Style = {
  code: sgr(1, 22),
  good: sgr(32, 39),
  caution: sgr(33, 39),
  bad: sgr(31, 39),
  quiet: sgr(2, 22),
};

/** Colour is for terminals; NO_COLOR (no-color.org) and --no-color forbid it anywhere, FORCE_COLOR wants it in pipes too. */
export function styleFor(output: {
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly noColor: boolean;
}): Style {
  const { NO_COLOR, FORCE_COLOR, TERM } = output.environment;
  if (output.noColor || (NO_COLOR !== undefined && NO_COLOR !== "")) return plain;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "")
    return FORCE_COLOR === "0" || FORCE_COLOR === "false" ? plain : coloured;
  return output.isTerminal && TERM !== "dumb" ? coloured : plain;
}
