import type { CodeHistory } from "../../catalog/code-history.ts";

/** What became of a code, a sentence a fact. */
export function historyInWords({
  firstDay,
  lastDay,
  header,
  replacedBy,
  replaces,
  retitled,
}: CodeHistory): readonly string[] {
  const said: string[] = [];
  if (firstDay !== undefined)
    said.push(lastDay === undefined ? `valid since ${firstDay}` : `valid from ${firstDay} to ${lastDay}`);
  if (header !== undefined) {
    said.push(
      header.lastDay === undefined
        ? `a header since ${header.firstDay}`
        : `a header from ${header.firstDay} to ${header.lastDay}`,
    );
  }
  const lines = said.length === 0 ? [] : [said.join("; ")];
  if (replacedBy.length > 0) lines.push(`replaced by ${list(replacedBy)}`);
  if (replaces.length > 0) lines.push(`before it: ${list(replaces)}`);
  return [
    ...lines,
    ...retitled.map(
      ({ day, after, before, from }) =>
        `until ${day === undefined ? `some day between ${after} and ${before}` : day}: ${from}`,
    ),
  ];
}

const most = 6;

function list(codes: readonly string[]): string {
  return codes.length <= most ? codes.join(", ") : `${codes.slice(0, most).join(", ")} and ${codes.length - most} more`;
}
