import { asksOn, type DecisionEnd, type DecisionNode, writtenCode } from "../document.ts";

/** A line of a decision flow written as an outline. */
export interface OutlineLine {
  readonly depth: number;
  readonly text: string;
  readonly isQuestion: boolean;
}

/** A decision flow as lines, each question under the answer that leads to it. */
export function outlineOf(root: DecisionNode): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  const add = (node: DecisionNode, depth: number): void => {
    lines.push({ depth, text: node.question, isQuestion: true });
    for (const { answer, leadsTo } of node.branches) {
      if (asksOn(leadsTo)) {
        lines.push({ depth: depth + 1, text: `“${answer}”:`, isQuestion: false });
        add(leadsTo, depth + 2);
      } else lines.push({ depth: depth + 1, text: `“${answer}” ${endInWords(leadsTo)}`, isQuestion: false });
    }
  };
  add(root, 0);
  return lines;
}

/** "leads to M54.6"; "leads to 10 codes, M54.00 to M54.09"; "reaches no code, ask: Which side?". */
export function endInWords({ codes, count, ask, before = [], after = [] }: DecisionEnd): string {
  const [first, last] = codes.map(writtenCode);
  if (first === undefined) return ask === undefined ? "reaches no code" : `reaches no code, ask: ${ask}`;
  const all = [...before.map(writtenCode), first, ...after.map(writtenCode)];
  return last === undefined ? `leads to ${all.join(", then ")}` : `leads to ${count} codes, ${first} to ${last}`;
}
