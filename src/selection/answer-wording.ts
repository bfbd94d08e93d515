import {
  breaks,
  compared,
  isTelling,
  joins,
  leads,
  opensPart,
  opensTail,
  saidByQuestion,
  same,
  trails,
} from "./phrase-words.ts";

/** Each of some texts without what they share with most of the others: what tells it from them. */
export function tellingParts(texts: readonly string[], about: string): readonly string[] {
  const parts = texts.map(wordsOf);
  const front = toPhraseEnd(sharedStart(parts), parts);
  const back = sharedStart(parts.map((part) => part.toReversed())).toReversed();
  const aboutWords = wordsOf(about);
  const told = parts.map((part) => telling(part, { front, back, about: aboutWords }));
  const isTold = (text: string, at: number): boolean =>
    text !== "" && told.every((other, index) => index === at || other.toLowerCase() !== text.toLowerCase());
  return told.map((text, at) => (isTold(text, at) ? text : (texts[at] ?? "")));
}

interface Shared {
  readonly front: readonly string[];
  readonly back: readonly string[];
  readonly about: readonly string[];
}

function telling(words: readonly string[], { front, back, about }: Shared): string {
  const wholeFront = longest(
    [...[front, about].map((shared) => startsWith(words, shared)), openingShared(words, front)],
    words.length,
  );
  const rest = words.slice(wholeFront);
  const reversed = rest.toReversed();
  const ends = [back, about].map((shared) => startsWith(reversed, shared.toReversed()));
  const atBack = boundary(rest, longest([...ends, closingShared(reversed, about.toReversed())], rest.length));
  const opening = wholeFront === 0 && atBack === 0 ? openingShared(words, about) : 0;
  const from = opening < rest.length ? opening : 0;
  const short = rest.slice(from, rest.length - atBack);
  if (!short.some((word) => isTelling(word)) && isOther(short)) return "other";
  // "Without" alone does not say without what.
  const kept = short.some((word) => isTelling(word)) ? short : rest.slice(from);
  if (!kept.some((word) => isTelling(word))) return joined(words);
  return trimmed(kept, { fromFront: wholeFront + opening > 0, fromBack: atBack > 0 });
}

/** An adjective keeps its noun ("small intestine"): the end is cut where a phrase begins, or a noun goes without saying. */
function boundary(words: readonly string[], length: number): number {
  for (let cut = length; cut > 0; cut--) {
    const [before, first] = [words[words.length - cut - 1] ?? "", words[words.length - cut] ?? ""];
    if (words.slice(0, words.length - cut).every((word) => /^(?:other|specified)$/i.test(word))) return cut;
    if (before.endsWith(",") || breaks(before) || breaks(first)) return cut;
    if (words.slice(words.length - cut).every((word) => saidByQuestion(word))) return cut;
  }
  return 0;
}

/** How many words two texts begin with alike. */
function runShared(words: readonly string[], others: readonly string[]): number {
  const at = words.findIndex((word, index) => !same(word, others[index] ?? ""));
  return at < 0 ? words.length : at;
}

/** Words of the header's end, not cut out of "elbow and forearm". */
function closingShared(words: readonly string[], about: readonly string[]): number {
  const length = runShared(words, about);
  return /^(?:and|or)$/i.test(about[length] ?? "") ? 0 : length;
}

/** Words of the header's beginning, up to a joining word: "Fracture of", never the "Type" of "Type 2 diabetes". */
function openingShared(words: readonly string[], about: readonly string[]): number {
  let length = runShared(words, about);
  while (length > 0 && !opensPart(words[length - 1] ?? "")) length--;
  return length;
}

function longest(lengths: readonly number[], most: number): number {
  return Math.max(0, ...lengths.filter((length) => length < most));
}

/** A shared adjective stays with its noun; after a noun a phrase goes on ("loss of consciousness | of 30 minutes"). */
function toPhraseEnd(shared: readonly string[], texts: readonly (readonly string[])[]): readonly string[] {
  const having = texts.filter((text) => startsWith(text, shared) > 0);
  const going = having.filter((text) => joins(text[shared.length] ?? "")).length;
  if (going * 2 >= having.length) return shared;
  return shared.slice(0, shared.findLastIndex((word) => word.endsWith(",") || joins(word)) + 1);
}

/** The words with which most texts begin: all of two, two of three, else six of ten. */
function sharedStart(texts: readonly (readonly string[])[]): readonly string[] {
  const least =
    texts.length < 4 ? Math.max(2, texts.length - (texts.length === 3 ? 1 : 0)) : Math.ceil(texts.length * 0.6);
  const shared: string[] = [];
  let still = texts;
  for (let at = 0; ; at++) {
    const counts = new Map<string, (readonly string[])[]>();
    for (const text of still) {
      const word = text[at];
      if (word === undefined) continue;
      counts.set(compared(word), [...(counts.get(compared(word)) ?? []), text]);
    }
    const [best] = [...counts.values()].toSorted((a, b) => b.length - a.length);
    if (best === undefined || best.length < least) break;
    shared.push(best[0]?.[at] ?? "");
    still = best;
  }
  // "With" tells where others are "without": it stays when not all have it.
  if (still.length < texts.length) while (shared.length > 0 && opensTail(shared.at(-1) ?? "")) shared.pop();
  return shared;
}

function trimmed(
  words: readonly string[],
  { fromFront, fromBack }: { readonly fromFront: boolean; readonly fromBack: boolean },
): string {
  let [from, to] = [0, words.length];
  if (fromFront) while (from < to - 1 && leads(words[from] ?? "")) from++;
  if (fromBack) while (to > from + 1 && trails(words[to - 1] ?? "")) to--;
  return joined(words.slice(from, to));
}

function joined(words: readonly string[]): string {
  const text = words.join(" ").replace(/^[\s,;]+|[\s,;]+$/g, "");
  const opens = text.split("(").length;
  const closes = text.split(")").length;
  return opens === closes
    ? text
    : text.replace(opens > closes ? /\s*\((?=[^(]*$)/ : /\)(?=[^)]*$)/, opens > closes ? " " : "");
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The length of what is shared where the words begin with all of it, else 0. */
function startsWith(words: readonly string[], shared: readonly string[]): number {
  return shared.length <= words.length && shared.every((word, at) => same(word, words[at] ?? "")) ? shared.length : 0;
}

function isOther(words: readonly string[]): boolean {
  return words.some((word) => same(word, "other"));
}
