/**
 * How many typing mistakes lie between two words: letters left out, added, changed, or exchanged with their neighbour
 * (optimal string alignment). More than `most` counts as `most + 1`.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[right.length] ?? 0, most + 1);
}

/** How many mistakes a word of so many letters may have and still be told: none below 5, one below 8, then two. */
export function mistakesAllowed(letters: number): number {
  if (letters < 5) return 0;
  return letters < 8 ? 1 : 2;
}
