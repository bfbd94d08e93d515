import type { Comparison, ExcludesBetween, SequencingNote } from "../../../article/comparison/comparison.ts";

/** An Excludes note between a code and others of the comparison, as seen from the code. */
export interface ExcludesNote {
  readonly kind: ExcludesBetween["kind"];
  /** own: the note stands at the code or above it; other: it stands at the others and names the code. */
  readonly direction: "own" | "other";
  /** The other codes, each once. */
  readonly others: readonly string[];
  readonly text: string;
  /** The code, block or chapter it stands at. */
  readonly from: string;
}

/** The Excludes notes between a code and the others: Excludes1 before Excludes2, its own before those of others. */
export function excludesOf(code: string, excludes: Comparison["excludes"]): readonly ExcludesNote[] {
  const notes = new Map<string, ExcludesNote>();
  for (const { kind, codes, text, from } of excludes) {
    const [at, named] = codes;
    if (at !== code && named !== code) continue;
    const direction = at === code ? "own" : "other";
    const other = at === code ? named : at;
    const key = [kind, direction, from, text].join("\n");
    const others = notes.get(key)?.others ?? [];
    if (!others.includes(other)) notes.set(key, { kind, direction, others: [...others, other], text, from });
  }
  const place = ({ kind, direction }: ExcludesNote): string => `${kind} ${direction === "own" ? 0 : 1}`;
  return [...notes.values()].toSorted((one, other) => place(one).localeCompare(place(other)));
}

/** Notes of one kind at one place, on order and further codes. */
export interface SequencingNotes extends Pick<SequencingNote, "kind" | "from"> {
  /** Word for word, each with those of the other codes that it names. */
  readonly lines: readonly Pick<SequencingNote, "text" | "names">[];
}

/** The notes on order and further codes that stand at a code or above it, by kind and place. */
export function sequencingOf(code: string, sequencing: Comparison["sequencing"]): readonly SequencingNotes[] {
  const groups = new Map<string, SequencingNotes>();
  for (const { code: at, kind, from, text, names } of sequencing) {
    if (at !== code) continue;
    const key = `${kind} ${from}`;
    const lines = groups.get(key)?.lines ?? [];
    groups.set(key, { kind, from, lines: [...lines, { text, names }] });
  }
  return [...groups.values()];
}
