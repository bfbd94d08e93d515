/** The terms that have all the words begun: "thor sp" finds "thoracic spine". */
export function withLetters(terms: readonly string[], letters: string): readonly string[] {
  const begun = folded(letters)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  if (begun.length === 0) return terms;
  return terms.filter((term) => {
    const words = folded(term).split(/[^a-z0-9]+/);
    return begun.every((start) => words.some((word) => word.startsWith(start)));
  });
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
