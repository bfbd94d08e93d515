/** The index of the first element of an ascending column that is `value` or more; the column's length when none is. */
export function firstIndexOf(column: Uint32Array | Uint16Array, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
