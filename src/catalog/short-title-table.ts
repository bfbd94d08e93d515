import type { ColumnFile } from "./binary/column-file.ts";
import { decodeUtf8 } from "./binary/utf8.ts";
import type { Ordinal } from "./code-table.ts";
import { foldAccents } from "./fold-accents.ts";

/** How many codes share one start in the column of short titles. */
export const shortTitleBlock = 16;

/** What stands before a short title: none, the same as the long one, or a text that begins like the one before. */
export const shortTitleForm = { none: 0, asLong: 1, text: 2 } as const;

/**
 * The official short titles (at most 60 ASCII characters). Neighbours are alike, so each is stored as how many
 * characters it shares with the one before it in its block of codes, and the rest: form, shared, length, bytes.
 */
export class ShortTitleTable {
  readonly #bytes: Uint8Array;
  readonly #blocks: Uint32Array;

  constructor(file: ColumnFile) {
    this.#bytes = file.bytes("shortTitles");
    this.#blocks = file.u32("shortTitleBlocks");
  }

  /** @param longTitle the code's long title, which stands for the short one where they are alike */
  shortTitle(ordinal: Ordinal, longTitle: string): string | undefined {
    let at = this.#blocks[Math.floor(ordinal / shortTitleBlock)] ?? 0;
    let text = "";
    for (let skip = ordinal % shortTitleBlock; ; skip--) {
      const form = this.#bytes[at++] ?? shortTitleForm.none;
      if (form === shortTitleForm.text) {
        const shared = this.#bytes[at++] ?? 0;
        const length = this.#bytes[at++] ?? 0;
        text = text.slice(0, shared) + decodeUtf8(this.#bytes, at, at + length);
        at += length;
      }
      if (skip > 0) continue;
      if (form === shortTitleForm.none) return undefined;
      return form === shortTitleForm.asLong ? foldAccents(longTitle) : text;
    }
  }
}
