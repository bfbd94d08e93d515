/** `error`: breaks a rule that has no exception here. `warning`: breaks one unless the record says otherwise. `advice`: worth a look. */
export const severities = ["error", "warning", "advice"] as const;

export type Severity = (typeof severities)[number];

/** What a rule found. Contract §2, audit. */
export interface Finding {
  /** The id of the rule: "excludes1-conflict". */
  readonly rule: string;
  readonly severity: Severity;
  /** The codes it is about, dotted; what was written where it is no code. */
  readonly codes: readonly string[];
  /** Where they stand in the encounter: 1 is the first-listed or principal diagnosis. As many as `codes`. */
  readonly positions: readonly number[];
  /** What is wrong and what to do, in whole sentences without a final stop. */
  readonly message: string;
  /** The Guidelines' section, or the note of the Tabular List and where it stands. */
  readonly authority: string;
  /** The words of the note it rests on, as the Tabular List has them. */
  readonly because?: string;
  /** The remedy alone, in a few words: "report M54.50, M54.51 or M54.59". */
  readonly fix?: string;
}

/** How much of a text is shown where it is no code. */
const longestEcho = 40;

/** The beginning of a text that is no code, fit to be shown. */
export function echo(text: string): string {
  const trimmed = text.trim();
  const characters = [...trimmed.slice(0, 2 * longestEcho)].slice(0, longestEcho).join("");
  const start = characters.replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");
  return start.length < trimmed.length ? `${start}…` : start;
}

const mostNamed = 4;

/** "M54.50, M54.51 or M54.59"; with more than four, the first ones and how many more. */
export function oneOf(codes: readonly string[]): string {
  if (codes.length > mostNamed)
    return `${codes.slice(0, mostNamed).join(", ")} or one of ${codes.length - mostNamed} more`;
  return codes.length < 2 ? codes.join("") : `${codes.slice(0, -1).join(", ")} or ${codes.at(-1)}`;
}
