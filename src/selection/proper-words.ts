/**
 * Names with which titles of the Tabular List begin: of persons, places, organisms. Within a sentence they keep their
 * capital; names with an apostrophe, a hyphen before a capital or a digit ("Crohn's", "Salter-Harris") are seen by their form.
 */
const names: ReadonlySet<string> = new Set(
  `Achilles Acinetobacter Addisonian African Aicardi Alagille Alexander Alpers Alport Angelman Argyll Arnold Arthus Australian
Bacteroides Balkan Bardet Barth Bence Brazilian Brugada Budd Burkitt California Canavan Castleman Chediak Chlamydia Clostridium
Colorado Cori Creutzfeldt Crigler Crimean Di Dieulafoy Dravet Duchenne Duffy Eastern Ebola Ehlers Enterococcus Erysipelothrix
Escherichia Evans Fabry Fanconi Fontan Forest Fournier Friedreich Gaucher Gerstmann Gilbert Glanzmann Glasgow Gram Guillain Gulf
Hallervorden Helicobacter Hemophilus Hermansky Hodgkin Hurler Japanese Junin Kabuki Kaschin Kayser Kearns Klebsiella Kleefstra
Klinefelter Klippel Krabbe Kyasanur Lafora Lambert Lassa Laurence Lennox Lesch Li Loeys Lyme Lynch Machupo Marburg Marfan McArdle
Merkel Methicillin Morquio Mycoplasma Niemann Ogilvie Omsk Oropouche Pelizaeus Phelan Plasmodium Pompe Powassan Prader Proteus
Pseudomonas Rh Rieger Rift Rocio Ross Ruvalcaba Salter Sandhoff Sanfilippo Shiga Shwachman Sjögren Smith Staphylococcus Stevens
Streptococcus Sézary St Taenia Tay Usher Venezuelan Vibrio Vogt Waldenström Waterhouse West Western Williams Wilson Wiskott Yaba
Zellweger Zika`.split(/\s+/),
);

/** A text that began a title, as it stands within a sentence. */
export function withinSentence(text: string): string {
  const first = /^[\p{L}'’]+/u.exec(text)?.[0] ?? "";
  // "MELAS", "B-cell", "Crohn's"; "COVID-19", "T5-T6", "Salter-Harris"
  const isName = /^\p{L}\p{Lu}|['’]s?$|^\p{Lu}$/u.test(first) || /^\p{L}+(?:-\p{Lu}|-?\d)/u.test(text);
  if (first === "" || isName || names.has(first)) return text;
  return first.charAt(0).toLowerCase() + text.slice(1);
}
