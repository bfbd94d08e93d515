import { classOfWord } from "../language/word-classes.ts";
import { readWords } from "../language/words.ts";
import { titleTerms } from "./title-words.ts";

/** So many answers are listed at most. */
export const mostOptions = 9;

/** Several answers under one label, or one that stands by itself. */
export interface OptionGroup {
  readonly label: string;
  readonly saidAs?: readonly string[];
  /** Places of the answers, ascending. */
  readonly members: readonly number[];
}

/** Parts of the body by which a list of sites is grouped, as people divide it. */
const bodyParts: readonly { readonly label: string; readonly pattern: RegExp }[] = [
  {
    label: "upper limb",
    pattern:
      /\b(?:shoulder|clavicle|scapula|upper arm|humer\w+|elbow|forearm|radi(?:us|al)|ulnar?|wrist|hand|palm|fingers?|thumb|upper limb|axilla)\b/i,
  },
  {
    label: "lower limb",
    pattern:
      /\b(?:hip|thigh|femur|femoral|knee|patella|lower leg|tibia|fibula|ankle|foot|heel|toes?|lower limb|calf|midfoot)\b/i,
  },
  { label: "head and neck", pattern: /\b(?:head|face|scalp|lip|ear|nose|eye|eyelid|cheek|jaw|neck|mouth|skull)\b/i },
  {
    label: "trunk",
    pattern:
      /\b(?:trunk|chest|thorax|abdom\w+|back|spine|vertebrae?|groin|buttocks?|pelvis|genital\w*|breast|ribs?|flank|perine\w+)\b/i,
  },
];

/**
 * Puts more than nine answers into at most nine groups: by parts of the body, else by a phrase that several share, else
 * into stretches of the Tabular List, named by their first and last answer.
 *
 * @param about the header's title: a phrase of it alone groups nothing
 * @param codes what each answer leads to, for the names of stretches
 */
export function groupOptions(
  answers: readonly string[],
  codes: readonly string[],
  about: string,
): readonly OptionGroup[] {
  const singles = answers.map((label, at): OptionGroup => ({ label, members: [at] }));
  if (answers.length <= mostOptions) return singles;
  const grouped = [
    byBodyPart(answers),
    byPhrases(answers, new Set(["level", ...readWords(about).map(({ stem }) => stem)])),
  ].find((groups) => groups !== undefined && groups.length <= mostOptions && groups.length > 1);
  const groups = grouped ?? stretches(answers, codes);
  return new Set(groups.map(({ label }) => label.toLowerCase())).size === groups.length
    ? groups
    : stretches(answers, codes);
}

function byBodyPart(answers: readonly string[]): readonly OptionGroup[] | undefined {
  const parts = answers.map((answer) => {
    const fitting = bodyParts.filter(({ pattern }) => pattern.test(answer));
    return fitting.length === 1 ? fitting[0]?.label : undefined;
  });
  if (parts.filter((part) => part !== undefined).length * 2 < answers.length) return undefined;
  return collect(answers, parts);
}

/** Answers with the same label under it; the others, and labels with one answer only, stand by themselves. */
function collect(answers: readonly string[], labels: readonly (string | undefined)[]): readonly OptionGroup[] {
  const groups = new Map<string, OptionGroup>();
  for (const [at, answer] of answers.entries()) {
    const own = labels[at];
    const label = own === undefined || labels.filter((other) => other === own).length < 2 ? answer : own;
    groups.set(label, { label, members: [...(groups.get(label)?.members ?? []), at] });
  }
  return [...groups.values()];
}

/** A phrase that makes a group has so many words: one alone says too little. */
const [shortestPhrase, longestPhrase] = [2, 4];

function byPhrases(answers: readonly string[], about: ReadonlySet<string>): readonly OptionGroup[] | undefined {
  const labels: (string | undefined)[] = answers.map(() => undefined);
  for (;;) {
    const free = answers.flatMap((answer, at) => (labels[at] === undefined ? [{ answer, at }] : []));
    const groups = new Set(labels.filter((label) => label !== undefined)).size;
    if (free.length + groups <= mostOptions) return collect(answers, labels);
    const phrase = bestPhrase(free, answers, about);
    if (phrase === undefined) return undefined;
    const denied = phrase.members.filter((at) => deniesPhrase(answers[at] ?? "", phrase.label)).length;
    const label = denied === 0 || denied === phrase.members.length ? phrase.label : `with or without ${phrase.label}`;
    for (const at of phrase.members) labels[at] = label;
  }
}

function deniesPhrase(answer: string, phrase: string): boolean {
  return new RegExp(`\\b(?:without|no)\\s+${phrase.replace(/[^\w\s]/g, ".")}`, "i").test(answer);
}

/** A phrase of nearly all answers tells nothing. */
const mostOfAll = 0.75;

function bestPhrase(
  free: readonly { readonly answer: string; readonly at: number }[],
  answers: readonly string[],
  about: ReadonlySet<string>,
): OptionGroup | undefined {
  const found = new Map<string, { label: string; length: number; members: Set<number> }>();
  for (const { answer, at } of free) {
    for (const { key, label, length } of phrasesOf(answer)) {
      if (key.split(" ").every((stem) => about.has(stem))) continue;
      const group = found.get(key) ?? { label, length, members: new Set<number>() };
      group.members.add(at);
      found.set(key, group);
    }
  }
  const usable = [...found.values()].filter(
    ({ label, members }) =>
      members.size >= 2 &&
      members.size <= answers.length * mostOfAll &&
      !answers.some((answer) => answer.toLowerCase() === label.toLowerCase()),
  );
  const [best] = usable.toSorted((a, b) => worth(b) - worth(a));
  return best && { label: best.label, members: [...best.members] };
}

function worth({ length, members }: { readonly length: number; readonly members: ReadonlySet<number> }): number {
  // A group must itself be short enough to be listed; longer phrases say more.
  return (members.size <= mostOptions ? members.size : mostOptions - (members.size - mostOptions) / 2) + length / 10;
}

function phrasesOf(text: string): readonly { readonly key: string; readonly label: string; readonly length: number }[] {
  const words = readWords(text);
  const phrases: { key: string; label: string; length: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let length: number = shortestPhrase; length <= longestPhrase && from + length <= words.length; length++) {
      const part = words.slice(from, from + length);
      const [first, last] = [part[0], part.at(-1)];
      if (first === undefined || last === undefined || !canEnd(first.stem) || !canEnd(last.stem)) continue;
      if (part.slice(1).some(({ opensClause }) => opensClause)) break;
      phrases.push({ key: part.map(({ stem }) => stem).join(" "), label: text.slice(first.start, last.end), length });
    }
  }
  return phrases;
}

function canEnd(stem: string): boolean {
  const kind = classOfWord(stem);
  return kind === "content" || kind === "circumstance" || (kind === "variant" && stem !== "other");
}

/** Neighbours in tabular order, the most alike first, until they are few enough. */
function stretches(answers: readonly string[], codes: readonly string[]): readonly OptionGroup[] {
  const words = answers.map((answer) => new Set(titleTerms(answer).map(({ term }) => term)));
  let groups: readonly (readonly number[])[] = answers.map((_, at) => [at]);
  while (groups.length > mostOptions) {
    let best = { at: 0, likeness: Number.NEGATIVE_INFINITY };
    for (let at = 0; at + 1 < groups.length; at++) {
      const likeness = likenessOf([...(groups[at] ?? []), ...(groups[at + 1] ?? [])], words);
      if (likeness > best.likeness) best = { at, likeness };
    }
    groups = groups.flatMap((group, at) => {
      if (at === best.at + 1) return [];
      return at === best.at ? [[...group, ...(groups[at + 1] ?? [])]] : [group];
    });
  }
  return groups.map((members) => {
    const [first = 0, last = 0] = [members[0], members.at(-1)];
    if (members.length === 1) return { label: answers[first] ?? "", members };
    const label =
      members.length === 2
        ? eitherOf(answers[first] ?? "", answers[last] ?? "")
        : `${answers[first]} … ${answers[last]}`;
    return { label, saidAs: [`${codes[first]}-${codes[last]}`], members };
  });
}

/** Two answers as one, what they share said once: "acute or chronic embolism of renal vein". */
function eitherOf(one: string, other: string): string {
  const [a, b] = [one.split(" "), other.split(" ")];
  const least = Math.min(a.length, b.length);
  let front = 0;
  while (front < least - 1 && a[front] === b[front]) front++;
  let back = 0;
  while (back < least - 1 - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const middle = (words: readonly string[]): readonly string[] => words.slice(front, words.length - back);
  return [...a.slice(0, front), ...middle(a), "or", ...middle(b), ...a.slice(a.length - back)].join(" ");
}

/** How much a stretch's answers have in common; a longer stretch must have more. */
const costOfLength = 0.2;

function likenessOf(members: readonly number[], words: readonly ReadonlySet<string>[]): number {
  const sets = members.map((at) => words[at] ?? new Set<string>());
  const all = new Set(sets.flatMap((set) => [...set]));
  const shared = [...all].filter((word) => sets.every((set) => set.has(word)));
  return (all.size === 0 ? 0 : shared.length / all.size) - costOfLength * (members.length - 2);
}
