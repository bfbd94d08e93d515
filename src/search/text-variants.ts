const bracketed = /\s*\[([^[\]]+)\]|\s*\(([^()]+)\)/g;

/**
 * A text as it may be said. What stands in brackets is another name ("Aortic arch syndrome [Takayasu]", "Non-ST elevation
 * (NSTEMI) myocardial infarction") or a nonessential modifier ("postural"): the text is said with it, without it, with the
 * short form instead of the words whose initials it is, and, where a name in square brackets ends it, by the name alone.
 */
export function textVariants(text: string): readonly string[] {
  if (!/[[(]/.test(text)) return [text];
  const variants = new Set([text, text.replace(bracketed, "")]);
  for (const match of text.matchAll(bracketed)) {
    const inside = match[1] ?? match[2] ?? "";
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (/^[A-Z]{2,}$/.test(inside)) {
      const start = initialsStart(before, inside);
      if (start !== undefined) variants.add(`${before.slice(0, start)}${inside}${after}`.replace(bracketed, ""));
    } else if (match[1] !== undefined && after.trim() === "" && /[a-z]{3}/i.test(inside)) variants.add(inside);
  }
  return [...variants].filter((variant) => /[\p{L}\p{N}]/u.test(variant));
}

/** Where the words that the letters are the initials of begin: "…, acute kidney injury" and "AKI" → at "acute". */
function initialsStart(before: string, letters: string): number | undefined {
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)];
  let left = letters.length - 1;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    const initial = word?.[0][0]?.toUpperCase();
    if (initial === letters[left]) left--;
    else if (!/^(?:of|the|and|in|for|to|with)$/i.test(word?.[0] ?? "")) return undefined;
    if (left < 0) return word?.index;
  }
  return undefined;
}
