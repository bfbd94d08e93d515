import type { Claim } from "./claim.ts";
import { claimOf } from "./claim-over.ts";
import type { Cell, TextLine } from "./text-lines.ts";

/** What a table's columns hold, by their names. The first that fits decides. */
const columnKinds: readonly (readonly [RegExp, Claim["how"] | "nothing"])[] = [
  [/\bwhen\b|\buse\b|\bguidance\b|\bnotes?\b|\bcomments?\b|\btips?\b|\bexample/i, "use"],
  [/\bregion\b|\blocation\b|\bsite\b|\barea\b|\bbody part\b/i, "place"],
  [/\bdescri|\btitle\b|\bmeaning\b|\bdefinition\b|\bcovers?\b|\bofficial\b|\bname\b/i, "title"],
  [
    /\bcondition|\bdiagnos|\bsituation|\bdisease|\bdisorder|\bsymptom|\bproblem|\bscenario|\btype\b|\bterm\b|\bindication|\bcategory\b/i,
    "condition",
  ],
  [
    /\bstatus\b|\bbillable\b|\bcc\b|\bmcc\b|\bdate\b|\bvalid\b|\bseverity\b|\bicd\b|\bcodes?\b|\bchapter\b|\bcpt\b|\bhcpcs\b/i,
    "nothing",
  ],
];

/** Cells that say nothing of the meaning. */
const nothingSaid = /^(?:billable|non-?billable|header|valid|invalid|yes|no|cc|mcc|n\/a|none|—|-|\d[\d.,/-]*)$/i;

/** A line with more cells is no row that anybody reads. */
const mostColumns = 40;

/** What the other cells of a row say of the code in one of them. */
export function claimsOfRow(masked: string, line: TextLine, cell: Cell): readonly Claim[] {
  if (line.cells.length > mostColumns) return [];
  const own = line.cells.indexOf(cell);
  const hasColumns = line.columns.length === line.cells.length;
  return line.cells.flatMap((other, at): readonly Claim[] => {
    const holdsCodes = line.mentions.some(({ start, end }) => start >= other.start && end <= other.end);
    if (at === own || holdsCodes || nothingSaid.test(masked.slice(other.start, other.end))) return [];
    const column = hasColumns ? line.columns[at] : undefined;
    const how = column === undefined ? positioned(at, own) : columnKinds.find(([names]) => names.test(column))?.[1];
    return how === undefined || how === "nothing" ? [] : [claimOf(masked, how, other)];
  });
}

/** Without names of columns: what is coded stands before its code, what the code means after it. */
function positioned(at: number, own: number): Claim["how"] | "nothing" {
  if (at === own + 1) return "title";
  return at === own - 1 ? "condition" : "nothing";
}
