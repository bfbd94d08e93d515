/** How many characters of the words are looked at. */
export const longestWords = 300;

/** The words in the fragment of an address: "#q=mid+back+pain". Never throws. */
export function wordsIn(hash: string): string {
  if (!hash.startsWith("#")) return "";
  return cutWords(new URLSearchParams(hash.slice(1)).get("q") ?? "");
}

/** The fragment that keeps words; none for no words. A fragment is not sent to any server. */
export function fragmentOf(words: string): string {
  const kept = cutWords(words);
  return kept.trim() === "" ? "" : `#${new URLSearchParams({ q: kept }).toString()}`;
}

/** The beginning of what was typed or pasted, on one line; a character is not cut in two. */
export function cutWords(words: string): string {
  return words
    .slice(0, longestWords)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/[\r\n\t]+/g, " ");
}
