import { expandCodes } from "../expand-codes.ts";
import type { CodeChange } from "../parsers/code-changes.ts";
import type { TabularList } from "../parsers/tabular-list.ts";
import { CodeChangeError } from "./code-change-error.ts";
import { sameTitle } from "./same-title.ts";

interface Row {
  readonly billable: boolean;
  readonly title: string;
}

/**
 * Holds the rows of two lists, 7th characters worked out, against the changes between them: the second must be the first
 * with the changes, row by row and title by title, and nothing else. So a code with a 7th character that is added must
 * come from its stem and the characters in force there, and none may come that is not added.
 *
 * @throws CodeChangeError naming the first code that differs
 */
export function requireExactChanges(before: TabularList, after: TabularList, changes: readonly CodeChange[]): void {
  const expected = new Map<string, Row>(expandCodes(before).map((row) => [row.code, row]));
  for (const change of changes) applyChange(expected, change);
  const rows = expandCodes(after);
  for (const { code, billable, title } of rows) {
    const row = expected.get(code);
    if (row === undefined) throw new CodeChangeError(code, "a change that adds it: the changed list has it");
    if (row.billable !== billable) throw new CodeChangeError(code, row.billable ? "a code" : "a header");
    if (!sameTitle(row.title, title)) throw new CodeChangeError(code, `the title "${row.title}", not "${title}"`);
    expected.delete(code);
  }
  const [missing] = expected.keys();
  if (missing !== undefined) throw new CodeChangeError(missing, "a row of the changed list");
}

function applyChange(rows: Map<string, Row>, { change, code, title, previousTitle }: CodeChange): void {
  const row = rows.get(code);
  if (change === "added" || change === "header_added") {
    if (row !== undefined) throw new CodeChangeError(code, "a code that is not there yet");
    rows.set(code, { billable: change === "added", title });
    return;
  }
  if (row === undefined) throw new CodeChangeError(code, `a code that can be ${change}: it is not there`);
  if (change !== "retitled" && row.billable !== (change !== "header_removed")) {
    throw new CodeChangeError(code, row.billable ? "a header" : "a code");
  }
  const lastTitle = previousTitle ?? title;
  if (!sameTitle(row.title, lastTitle)) throw new CodeChangeError(code, `the title "${lastTitle}", not "${row.title}"`);
  if (change === "removed" || change === "header_removed") rows.delete(code);
  else rows.set(code, { billable: row.billable && change !== "demoted", title });
}
