import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** Texts by number, decoded when asked for. */
export interface TextPool {
  /** @returns the text, or "" for a number the pool does not have */
  text(id: number): string;
  readonly size: number;
}

/** Opens a pool over its two columns: the bytes of all texts, and where each starts (one more than there are texts). */
export function openTextPool(bytes: Uint8Array, offsets: Uint32Array): TextPool {
  return {
    text: (id) => decodeUtf8(bytes, offsets[id] ?? 0, offsets[id + 1] ?? offsets[id] ?? 0),
    size: offsets.length - 1,
  };
}

/** Collects texts, each once, in the order in which they first come. */
export class TextPoolBuilder {
  readonly #ids = new Map<string, number>();

  /** The number of a text; a new one when it has not come before. */
  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(text, id);
    return id;
  }

  columns(): { readonly bytes: Uint8Array; readonly offsets: Uint32Array } {
    const texts = [...this.#ids.keys()].map(encodeUtf8);
    const offsets = new Uint32Array(texts.length + 1);
    let length = 0;
    for (const [i, text] of texts.entries()) {
      length += text.length;
      offsets[i + 1] = length;
    }
    const bytes = new Uint8Array(length);
    for (const [i, text] of texts.entries()) bytes.set(text, offsets[i]);
    return { bytes, offsets };
  }
}
