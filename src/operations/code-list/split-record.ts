/** The cells of a record, or the number (from 1) of the cell whose quote is still open where the text ends. */
export type SplitRecord =
  /** `isStrict`: nothing follows a closing quote but a delimiter, as RFC 4180 wants it. */
  { readonly cells: readonly string[]; readonly isStrict: boolean } | { readonly openQuoteIn: number };

/**
 * Splits a CSV record after RFC 4180: a cell in quotes may hold delimiters, line breaks and doubled quotes. A quote
 * inside an unquoted cell is an ordinary character, as in `5" wound`.
 *
 * @param delimiter one character
 */
export function splitRecord(text: string, delimiter: string): SplitRecord {
  const cells: string[] = [];
  let at = 0;
  let isStrict = true;
  for (;;) {
    let cell = "";
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end === -1) return { openQuoteIn: cells.length + 1 };
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const next = text.indexOf(delimiter, at);
    const end = next === -1 ? text.length : next;
    if (cell !== "" && end > at) isStrict = false;
    cells.push(cell + text.slice(at, end));
    if (next === -1) return { cells, isStrict };
    at = next + 1;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
