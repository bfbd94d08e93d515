/** Ascending numbers as differences, 7 bits a byte, low bits first, the high bit set while a number goes on. */
export function packAscending(numbers: readonly number[], into: number[]): void {
  let before = 0;
  for (const number of numbers) {
    let difference = number - before;
    before = number;
    while (difference > 127) {
      into.push((difference & 127) | 128);
      difference >>>= 7;
    }
    into.push(difference);
  }
}
