/** Em widths of a sans-serif face, a little wide of the real ones: what is estimated must not run over its line. */
function widthOf(character: string): number {
  if (/[iljtf.,:;'’|!()[\] I]/.test(character)) return 0.38;
  if (/[mwMW@%—→…]/.test(character)) return 0.97;
  if (/[A-Z]/.test(character)) return 0.7;
  return 0.62;
}

/** The estimated width of a text, in units of its font size. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Breaks a text into lines no wider than so many ems; a longer word keeps a line to itself. */
export function wrapToWidth(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || emWidth(longer) <= ems) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
