/**
 * Endings that turn a noun into its adjective or participle and back without changing what is meant. Endings that name
 * different conditions (-itis, -osis, -oma, -pathy) are never exchanged for one another.
 */
const endings: readonly (readonly [noun: string, adjective: string])[] = [
  ["itis", "itic"],
  ["osis", "otic"],
  ["osis", "ous"],
  ["asis", "atic"],
  ["esis", "etic"],
  ["ysis", "ytic"],
  ["emia", "emic"],
  ["asia", "astic"],
  ["ectasia", "ectatic"],
  ["ectasis", "ectatic"],
  ["ia", "ic"],
  ["y", "ic"],
  ["e", "ic"],
  ["", "ic"],
  ["es", "ic"],
  ["is", "ic"],
  ["us", "ic"],
  ["ax", "acic"],
  ["us", "ous"],
  ["us", "al"],
  ["us", "eal"],
  ["um", "al"],
  ["a", "al"],
  ["a", "eal"],
  ["e", "al"],
  ["e", "ial"],
  ["is", "al"],
  ["", "al"],
  ["y", "ial"],
  ["ium", "ial"],
  ["ynx", "yngeal"],
  ["anx", "angeal"],
  ["inx", "ingeal"],
  ["yx", "ygeal"],
  ["", "ar"],
  ["e", "ar"],
  ["a", "ar"],
  ["us", "ar"],
  ["", "ary"],
  ["", "ous"],
  ["e", "ous"],
  ["y", "ous"],
  ["oma", "omatous"],
  ["ion", "ive"],
  ["ion", "ed"],
  ["ation", "ed"],
  ["ation", "ized"],
  ["ization", "ized"],
  ["ion", ""],
  ["ion", "e"],
  ["ation", "e"],
  ["ation", "ing"],
  ["ment", ""],
  ["ment", "ed"],
  ["ement", "ed"],
  ["e", "ed"],
  ["", "ed"],
  ["e", "ing"],
  ["", "ing"],
  ["ing", "ed"],
  ["ence", "ent"],
  ["ency", "ent"],
  ["ance", "ant"],
  ["ancy", "ant"],
  ["ity", ""],
  ["ity", "e"],
  ["ity", "ed"],
  ["ness", ""],
  ["", "like"],
  ["sis", "tic"],
  ["ic", "ous"],
  ["ic", "ical"],
];

const shortestRoot = 4;

/**
 * Words that may be a form of the same word: "cirrhotic" → "cirrhosis", "vertebral" → "vertebra". Candidates only: most
 * are no words, and the caller keeps those its vocabulary knows.
 */
export function relatedForms(stem: string): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const [noun, adjective] of endings) {
    exchange(stem, noun, adjective, forms);
    exchange(stem, adjective, noun, forms);
  }
  forms.delete(stem);
  return forms;
}

function exchange(stem: string, from: string, to: string, forms: Set<string>): void {
  const root = stem.length - from.length;
  if (root >= shortestRoot && stem.endsWith(from)) forms.add(stem.slice(0, root) + to);
}
