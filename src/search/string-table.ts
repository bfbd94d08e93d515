import { decodeUtf8, encodeUtf8 } from "../catalog/binary/utf8.ts";

/** Strings in the order of their UTF-8 bytes: those of string i are `bytes[offsets[i]] … bytes[offsets[i + 1] - 1]`. */
export interface StringColumns {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** Look-up in a string table by binary search: nothing is built when it is opened. */
export interface StringTable {
  readonly length: number;
  /** Index of the string, or -1. */
  find(text: string): number;
  /** Index of the first string that is not before the text; `length` when all are. */
  lowerBound(text: string): number;
  at(index: number): string;
}

/** @param texts distinct, in any order; the table holds them sorted, `find` says where */
export function buildStringTable(texts: Iterable<string>): StringColumns {
  const encoded = Array.from(texts, encodeUtf8).sort((left, right) => compareBytes(left, 0, left.length, right));
  const offsets = new Uint32Array(encoded.length + 1);
  for (const [index, bytes] of encoded.entries()) offsets[index + 1] = (offsets[index] ?? 0) + bytes.length;
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [index, text] of encoded.entries()) bytes.set(text, offsets[index]);
  return { bytes, offsets };
}

export function openStringTable({ bytes, offsets }: StringColumns): StringTable {
  const length = offsets.length - 1;
  /** The first place that is not before the text, and whether the text stands there. */
  const locate = (text: string): { readonly place: number; readonly isThere: boolean } => {
    // Most words are ASCII and need not be encoded to be compared.
    const wanted = /^[\x20-\x7e]*$/.test(text) ? undefined : encodeUtf8(text);
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = offsets[middle] ?? 0;
      const end = offsets[middle + 1] ?? 0;
      const order =
        wanted === undefined ? compareText(bytes, start, end, text) : compareBytes(bytes, start, end, wanted);
      if (order === 0) return { place: middle, isThere: true };
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return { place: low, isThere: false };
  };
  return {
    length,
    find: (text) => {
      const { place, isThere } = locate(text);
      return isThere ? place : -1;
    },
    lowerBound: (text) => locate(text).place,
    at: (index) => decodeUtf8(bytes, offsets[index] ?? 0, offsets[index + 1] ?? 0),
  };
}

/** The order of `stored[start … end - 1]` and `wanted`: below 0, 0 or above. */
function compareBytes(stored: Uint8Array, start: number, end: number, wanted: Uint8Array): number {
  const shared = Math.min(end - start, wanted.length);
  for (let at = 0; at < shared; at++) {
    const difference = (stored[start + at] ?? 0) - (wanted[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return end - start - wanted.length;
}

function compareText(stored: Uint8Array, start: number, end: number, wanted: string): number {
  const shared = Math.min(end - start, wanted.length);
  for (let at = 0; at < shared; at++) {
    const difference = (stored[start + at] ?? 0) - wanted.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return end - start - wanted.length;
}
