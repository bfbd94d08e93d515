/**
 * The kinds of encounter as a coder asks for them. A is active treatment, at whichever visit; D is routine care during
 * healing or recovery (Guidelines I.C.19.a).
 */
const kinds: readonly {
  readonly pattern: RegExp;
  readonly answer: string;
  readonly saidAs: readonly string[];
}[] = [
  { pattern: /^initial encounter\b/i, answer: "active treatment", saidAs: ["initial encounter", "initial", "A"] },
  {
    pattern: /^subsequent encounter\b.*\bdelayed healing$/i,
    answer: "delayed healing",
    saidAs: ["subsequent encounter with delayed healing"],
  },
  {
    pattern: /^subsequent encounter\b.*\bnonunion$/i,
    answer: "nonunion",
    saidAs: ["subsequent encounter with nonunion"],
  },
  {
    pattern: /^subsequent encounter\b.*\bmalunion$/i,
    answer: "malunion",
    saidAs: ["subsequent encounter with malunion"],
  },
  {
    pattern: /^subsequent encounter\b.*\broutine healing$/i,
    answer: "routine healing",
    saidAs: [
      "subsequent encounter",
      "subsequent",
      "subsequent encounter with routine healing",
      "healing or recovery",
      "D",
    ],
  },
  {
    pattern: /^subsequent encounter$/i,
    answer: "healing or recovery",
    saidAs: ["subsequent encounter", "subsequent", "routine healing", "routine care", "D"],
  },
  { pattern: /^sequela(?: of fracture)?$/i, answer: "sequela", saidAs: ["late effect", "S"] },
];

/** The answer for the meaning of a 7th character that tells the encounter. @returns undefined for another meaning */
export function encounterAnswer(
  meaning: string,
): { readonly answer: string; readonly saidAs: readonly string[] } | undefined {
  return kinds.find(({ pattern }) => pattern.test(meaning));
}
