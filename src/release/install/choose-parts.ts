import { keyOf } from "./holding.ts";
import type { LeftFile, ReadPart } from "./read-part.ts";

/** Of a part that is there twice, the file that has more of it: XML before a table, a later list before an earlier one. */
export function chooseOneOfEach(read: readonly ReadPart[], left: LeftFile[]): readonly ReadPart[] {
  const chosen = new Map<string, ReadPart>();
  for (const one of read.toSorted((a, b) => rank(a) - rank(b))) {
    const key = keyOf({ part: one.content.part, fiscalYear: one.fiscalYear });
    const before = chosen.get(key);
    if (before === undefined) chosen.set(key, one);
    else {
      const reason = `the same of FY${one.fiscalYear} was taken from ${before.source.name}`;
      left.push({ file: one.source.name, what: one.content.part, reason });
    }
  }
  return [...chosen.values()];
}

function rank({ kind, source }: ReadPart): number {
  const name = source.name.split("/").at(-1) ?? "";
  if (kind === "index-csv" || kind === "order-list") return 9;
  if (/april|apr/i.test(name)) return 0;
  return /january|jan/i.test(name) ? 1 : 2;
}
