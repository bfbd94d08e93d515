/**
 * British to American, by where the spellings differ in medical words. Each rule rewrites every word it meets, in texts
 * and queries alike: a rule need only bring the two spellings together, not produce a word of a dictionary.
 */
const rules: readonly (readonly [pattern: RegExp, american: string])[] = [
  // haemorrhage, anaemia, anaesthesia, caecum, paediatric, faeces, gynaecology, aetiology; not aerobic, Israel, vertebrae
  [/ae(?=[bcdfghmnpstv])/g, "e"],
  [/(?<=ph|arch|pal)ae(?=o)/g, "e"],
  // oesophagus, oedema, oestrogen, lymphoedema; foetal, coeliac, amoeba, diarrhoea, dyspnoea; not toe, coexistent
  [/oe(?=dem|soph|str[aiou])/g, "e"],
  [/(?<=f)oe(?=t)|(?<=c)oe(?=l)|(?<=am)oe(?=b)|(?<=rrh|pn)oe|(?<=hom)oe(?=[op])/g, "e"],
  // tumour, colour, labour, behaviour, odour, humour, vapour, favour, rumour, harbour, neighbour
  [/(?<=tum|col|lab|behavi|od|hum|vap|fav|rum|harb|neighb|flav)our/g, "or"],
  // fibre, centre, litre, metre, titre, calibre; fibrosis keeps its r
  [/(?<=fib|cent|lit|met|tit|calib|goit)re(?=s?$|d$)/, "er"],
  [/sulph/g, "sulf"],
  [/leuc(?=o|em)/g, "leuk"],
  [/manoeuvre|maneuvre|manoeuver/, "maneuver"],
  // hospitalisation, immunised, localising; dialysed, paralysing; not otherwise
  [/(?<=[a-z]{3})(?<!w)is(?=ation|e$|ed$|es$|ing$)/g, "iz"],
  [/(?<=[a-z]{3})lys(?=e$|ed$|ing$)/g, "lyz"],
  // labelled, travelling, fuelled, counselling lose an l
  [/(?<=[a-z]{3}[aeiou])ll(?=ed$|ing$|er$)/, "l"],
  [/^grey/, "gray"],
  [/^mould/, "mold"],
  [/^ageing$/, "aging"],
  [/(?<=def|off|lic|pret)ence/g, "ense"],
  [/^tyre/, "tire"],
  [/^pyjama/, "pajama"],
  [/aluminium/, "aluminum"],
];

/** The American form of a folded word: "oesophageal" → "esophageal", "tumours" → "tumors". */
export function toAmericanSpelling(word: string): string {
  let spelling = word;
  for (const [pattern, american] of rules) spelling = spelling.replace(pattern, american);
  return spelling;
}
