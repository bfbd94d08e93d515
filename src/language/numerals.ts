const roman: ReadonlyMap<string, string> = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"].map(
    (numeral, index) => [numeral, String(index + 1)],
  ),
);

const ordinals: ReadonlyMap<string, string> = new Map([
  ["1st", "first"],
  ["2nd", "second"],
  ["3rd", "third"],
  ["4th", "fourth"],
  ["5th", "fifth"],
  ["6th", "sixth"],
  ["7th", "seventh"],
]);

const counted: ReadonlyMap<string, string> = new Map([
  ["one", "1"],
  ["two", "2"],
  ["three", "3"],
  ["four", "4"],
]);

/** Words a number or a letter names a kind of: "type II", "hepatitis A", "factor VIII", "bipolar II". */
const numberedWords: ReadonlySet<string> = new Set(
  `type grade stage class group factor category level phase hepatitis hemophilia influenza vitamin bipolar
mucopolysaccharidosis mucolipidosis glycogenosis cin vin vain ain pin schedule zone salter subtype form variant streptococcus
nerve complement kell botulinum serotype`.split(/\s+/),
);

/** Numerals that are also words or letters: "i", "IV drug use", "x-linked", "v". Only after a numbered word are they numbers. */
const ambiguousNumeral = /^(?:i|iv|v|x)$/;

/**
 * A stem as a number where it is one: "ii" → "2", "iiib" after "stage" → "3b", "2nd" → "second". The letter of "hepatitis
 * A" becomes "letter-a", which keeps it apart from the article.
 *
 * @param before the stem of the word before
 * @param endsClause whether the word ends its clause: "glycogen storage disease V"
 */
export function readNumeral(stem: string, before: string | undefined, endsClause: () => boolean): string {
  if (!/^(?:\d|[ivx]|a$|one$|two$|three$|four$)/.test(stem)) return stem;
  const ordinal = ordinals.get(stem);
  if (ordinal !== undefined) return ordinal;
  const numbered = before !== undefined && (numberedWords.has(before) || endsClause());
  if (numbered) {
    if (stem === "a") return "letter-a";
    const [, numeral = "", letter = ""] = /^([ivx]+)([a-d]?)$/.exec(stem) ?? [];
    const value = roman.get(numeral) ?? counted.get(stem);
    return value === undefined ? stem : value + letter;
  }
  if (ambiguousNumeral.test(stem)) return stem;
  return roman.get(stem) ?? stem;
}
