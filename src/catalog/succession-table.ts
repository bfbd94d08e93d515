import type { ColumnFile } from "./binary/column-file.ts";
import type { Ordinal } from "./code-table.ts";
import type { Day } from "./day.ts";
import { firstIndexOf } from "./sorted-column.ts";

/** What a succession rests on, in the order of its number in the column. */
export const successionBases = ["conversion", "hierarchy", "reported"] as const;

/**
 * `conversion`: the official conversion table names it. `hierarchy`: the code became a header, and these are the codes
 * under it. `reported`: second-hand word of a conversion table not yet at hand.
 */
export type SuccessionBasis = (typeof successionBases)[number];

/** A code that took an ended code's place. */
export interface Successor {
  readonly ordinal: Ordinal;
  readonly basis: SuccessionBasis;
}

/** Which codes took the place of which. */
export class SuccessionTable {
  readonly #endedCode: Uint32Array;
  readonly #endedSuccessor: Uint32Array;
  readonly #endedBasis: Uint8Array;
  readonly #newCode: Uint32Array;
  readonly #newPrevious: Uint32Array;
  readonly #newDay: Uint16Array;

  constructor(file: ColumnFile) {
    this.#endedCode = file.u32("endedCode");
    this.#endedSuccessor = file.u32("endedSuccessor");
    this.#endedBasis = file.bytes("endedBasis");
    this.#newCode = file.u32("newCode");
    this.#newPrevious = file.u32("newPrevious");
    this.#newDay = file.u16("newDay");
  }

  /** The codes that took an ended code's place, in tabular order; none for a code that has not ended. */
  successors(ordinal: Ordinal): readonly Successor[] {
    const found: Successor[] = [];
    for (let i = firstIndexOf(this.#endedCode, ordinal); this.#endedCode[i] === ordinal; i++) {
      const basis = successionBases[this.#endedBasis[i] ?? 0] ?? "conversion";
      found.push({ ordinal: this.#endedSuccessor[i] ?? 0, basis });
    }
    return found;
  }

  /** Where the cases that a code takes were coded before it came, and from which day on it takes them. */
  predecessors(ordinal: Ordinal): readonly { readonly ordinal: Ordinal; readonly day: Day }[] {
    const found: { readonly ordinal: Ordinal; readonly day: Day }[] = [];
    for (let i = firstIndexOf(this.#newCode, ordinal); this.#newCode[i] === ordinal; i++) {
      found.push({ ordinal: this.#newPrevious[i] ?? 0, day: this.#newDay[i] ?? 0 });
    }
    return found;
  }
}
