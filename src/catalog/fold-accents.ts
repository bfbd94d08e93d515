/** Without accents: the order files and the short titles are ASCII, the Tabular List is not ("Sjögren", "café"). */
export function foldAccents(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.normalize("NFD").replace(/\p{M}+/gu, "");
}
