import { LineMap } from "../../../audit/line-map.ts";
import type { MentionAnswer, ProofreadAnswer } from "../../../operations/proofread.ts";
import type { ProofFinding } from "../../../proofreading/proof-finding.ts";
import { type Context, contextOf } from "./context.ts";

/** A finding as it is shown: with a name that outlives an edit, its line and the words around it. */
export interface Remark extends ProofFinding {
  readonly id: number;
  readonly line: number;
  readonly context: Context;
}

/** A code that the text names, with the findings at it. */
export interface Named extends MentionAnswer {
  readonly line: number;
  readonly context: Context;
  /** Of the gravest finding that lies over it. */
  readonly found?: ProofFinding["severity"];
}

/** The findings of an answer; those that were there before keep their ids, so that they stay chosen. */
export function remarksOf(
  text: string,
  { findings }: ProofreadAnswer,
  former: { readonly remarks: readonly Remark[]; readonly nextId: number },
): { readonly remarks: readonly Remark[]; readonly nextId: number } {
  const keyOf = ({ rule, start, quote }: ProofFinding): string => `${start} ${rule} ${quote}`;
  const known = new Map(former.remarks.map((one) => [keyOf(one), one.id]));
  const lines = new LineMap(text);
  let { nextId } = former;
  const remarks = findings.map((finding): Remark => {
    const key = keyOf(finding);
    const id = known.get(key) ?? nextId++;
    known.delete(key);
    return { ...finding, id, line: lines.positionOf(finding.start).line, context: contextOf(text, finding) };
  });
  return { remarks, nextId };
}

const gravity = ["advice", "warning", "error"] as const;

/** The codes of an answer, in the order of the text. */
export function namedOf(text: string, { mentions, findings }: ProofreadAnswer): readonly Named[] {
  const lines = new LineMap(text);
  const sorted = findings.toSorted((one, other) => one.start - other.start);
  let first = 0;
  return mentions.map((mention): Named => {
    while ((sorted[first]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) first += 1;
    let grave = -1;
    for (let at = first; at < sorted.length; at += 1) {
      const finding = sorted[at];
      if (finding === undefined || finding.start >= mention.end) break;
      if (finding.end > mention.start) grave = Math.max(grave, gravity.indexOf(finding.severity));
    }
    const found = gravity[grave];
    return {
      ...mention,
      line: lines.positionOf(mention.start).line,
      context: contextOf(text, mention),
      ...(found === undefined ? {} : { found }),
    };
  });
}

/** How many of each severity. */
export interface Tally {
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
}

export function tallyOf(remarks: readonly Pick<ProofFinding, "severity">[]): Tally {
  const count = (severity: ProofFinding["severity"]): number =>
    remarks.filter((remark) => remark.severity === severity).length;
  return { error: count("error"), warning: count("warning"), advice: count("advice") };
}
