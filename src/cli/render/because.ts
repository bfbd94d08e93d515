import type { MatchAnswer } from "../../operations/describe-match.ts";

type MatchedWord = MatchAnswer["words"][number];

const kinds: Readonly<Record<MatchAnswer["kind"], string>> = {
  title: "title",
  "inclusion-term": "inclusion term",
  index: "Index entry",
  synonym: "synonym",
  code: "code",
};

/** Which words led to which text, in a sentence: `the title has "thoracic spine" for "upper back", and "pain"`. */
export function becauseOf({ kind, text, at, words, note }: MatchAnswer, code: string): string {
  if (kind === "code") return at === code ? "you typed the code" : `you typed ${at}`;
  const place = at === code ? "" : ` of ${at}`;
  const named = note === undefined ? `${kinds[kind]}${place}` : `${capitalised(note)} note at ${at}`;
  const source = kind === "title" && at === code ? "the title" : `the ${named} “${text}”`;
  const pieces = words.map(piece);
  if (pieces.length === 0) return source;
  return `${source} has ${pieces.length < 2 ? pieces.join("") : `${pieces.slice(0, -1).join(", ")} and ${pieces[pieces.length - 1]}`}`;
}

const capitalised = (kind: string): string => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;

function piece({ query, text, how }: MatchedWord): string {
  const isSame = how === "same" || query.toLowerCase() === text.toLowerCase();
  if (isSame || text === "") return `“${query}”`;
  return how === "spelling" ? `“${text}” (you typed “${query}”)` : `“${text}” for “${query}”`;
}
