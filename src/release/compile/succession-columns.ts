import type { Columns } from "../../catalog/binary/column-file.ts";
import { formatDay, parseDay } from "../../catalog/day.ts";
import { successionBases } from "../../catalog/succession-table.ts";
import type { Conversion } from "../parsers/conversion-table.ts";
import { dayColumn } from "./code-columns.ts";
import type { CodeTree } from "./code-tree.ts";
import type { CompileInput } from "./compile-input.ts";

/** The columns of the succession, and the rows of the conversion table that name what was never a code. */
export interface CompiledSuccession {
  readonly columns: Columns;
  readonly unknown: readonly Conversion[];
}

/**
 * The columns `SuccessionTable` reads. Codes that ended since FY2021 have reviewed successors; for those that ended
 * before, the successors are the codes of the conversion table that came on the day after and were coded there before.
 */
export function successionColumns(tree: CodeTree, input: CompileInput): CompiledSuccession {
  const unknown: Conversion[] = [];
  const ordinal = (code: string): number => {
    const node = tree.byCode.get(code);
    if (node === undefined) throw new Error(`the succession of codes names ${code}, which was never a code`);
    return node.ordinal;
  };
  const reviewed = new Set(input.successions.filter((row) => row.successors.length > 0).map((row) => row.code));
  const lastDays = new Map(input.validity.map((period) => [period.code, period.lastDay]));
  const ended = new Map<string, { readonly code: number; readonly successor: number; readonly basis: number }>();
  const previous = new Map<string, { readonly code: number; readonly previous: number; readonly day: number }>();
  const add = (code: string, successor: string, day: string, basis: number): void => {
    ended.set(`${code} ${successor}`, { code: ordinal(code), successor: ordinal(successor), basis });
    addPrevious(successor, code, day);
  };
  const addPrevious = (code: string, before: string, day: string): void => {
    previous.set(`${code} ${before}`, { code: ordinal(code), previous: ordinal(before), day: dayColumn(day) });
  };

  for (const row of input.successions) {
    if (row.basis === "none") continue;
    const basis = successionBases.indexOf(row.basis);
    for (const successor of row.successors) add(row.code, successor, dayAfter(row.lastDay), basis);
  }
  for (const conversion of input.conversions) {
    const { code, effective, previousCode } = conversion;
    if (previousCode === undefined) continue;
    if (!tree.byCode.has(code) || !tree.byCode.has(previousCode)) {
      unknown.push(conversion);
      continue;
    }
    const last = lastDays.get(previousCode);
    if (!reviewed.has(previousCode) && last !== undefined && dayAfter(last) === effective)
      add(previousCode, code, effective, 0);
    else addPrevious(code, previousCode, effective);
  }

  const endings = [...ended.values()].toSorted((a, b) => a.code - b.code || a.successor - b.successor);
  const beginnings = [...previous.values()].toSorted((a, b) => a.code - b.code || a.previous - b.previous);
  const columns = {
    endedCode: Uint32Array.from(endings, (row) => row.code),
    endedSuccessor: Uint32Array.from(endings, (row) => row.successor),
    endedBasis: Uint8Array.from(endings, (row) => row.basis),
    newCode: Uint32Array.from(beginnings, (row) => row.code),
    newPrevious: Uint32Array.from(beginnings, (row) => row.previous),
    newDay: Uint16Array.from(beginnings, (row) => row.day),
  };
  return { columns, unknown };
}

function dayAfter(iso: string): string {
  return formatDay((parseDay(iso) ?? 0) + 1);
}
