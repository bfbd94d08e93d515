/**
 * A function of a text that remembers what it found: titles are read again and again. What is remembered is let go when
 * there is too much of it, so that memory does not grow with the number of questions.
 *
 * @param most how many texts are remembered
 */
export function remember<T>(work: (text: string) => T, most = 50_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = work(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
