/**
 * A text without its markup, as long as the text it is made of: what stands at an offset here stands there in the original. Tags,
 * entities, links and emphasis become blanks; what ends a line on the page ("<br>", "<li>") ends one here, and the cells of
 * a table are parted by "|" as in Markdown.
 */
export function maskMarkup(text: string): string {
  const isPage = pageTag.test(text);
  const untagged = (isPage ? maskHtml(text) : text).replace(entity, maskEntity);
  return joinWrapped(maskMarkdown(untagged));
}

/** A line of some length that ends within a sentence, and the next that goes on in small letters, or after a joining word. */
const wrapped =
  /(?<=[^\n]{40}[^\s.:;!?|\n])[ \t]*\r?\n[ \t]*(?=[a-z(][^\n|]*(?:\n|$))|(?<=[^\n|]{40}(?:,|\b(?:with|and|or|is|are|use|codes?|the|of|for|to|in|an?|at|by|from|under|than)))[ \t]*\r?\n[ \t]*(?=[A-Z0-9(][^\n|]*(?:\n|$))/g;

/** Sentences that a text breaks at a width are put on one line. */
function joinWrapped(text: string): string {
  return text.replace(wrapped, blanks);
}

/** Text that holds one of these is HTML; "<15" and "a < b" are not. */
const pageTag =
  /<\/?(?:html|body|p|div|br|table|tr|td|th|ul|ol|li|h[1-6]|span|strong|em|b|i|a|section|article|script|style|head)\b[^<>]*>/i;

const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style|head|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const anyTag = /<\/?([a-z][a-z0-9]*)\b[^<>]*>/gi;
const cellTags: ReadonlySet<string> = new Set(["td", "th"]);
const lineTags: ReadonlySet<string> = new Set(
  "p div br hr table tr thead tbody ul ol li dl dt dd h1 h2 h3 h4 h5 h6 section article header footer nav main aside blockquote pre figure figcaption caption option title body html form address details summary".split(
    " ",
  ),
);

function maskHtml(text: string): string {
  return text
    .replace(unseen, blanks)
    .replace(/[\r\n]/g, " ")
    .replace(anyTag, (tag: string, name: string) => {
      const kind = name.toLowerCase();
      const isEnd = tag.startsWith("</");
      if (cellTags.has(kind)) return isEnd ? blanks(tag) : `|${blanks(tag.slice(1))}`;
      if (!lineTags.has(kind)) return blanks(tag);
      if (kind === "li" && !isEnd) return `\n•${blanks(tag.slice(2))}`;
      // A heading opens like one of Markdown, so that what stands under it is known.
      if (/^h[1-6]$/.test(kind) && !isEnd) return `\n#${blanks(tag.slice(2))}`;
      return `\n${blanks(tag.slice(1))}`;
    });
}

/** Markdown has them too. */
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;

const namedEntities: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  minus: "-",
  bull: "•",
  middot: "·",
  rarr: "→",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  times: "×",
};

function maskEntity(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  const number = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const plain = name === undefined ? characterOf(number) : namedEntities[name.toLowerCase()];
  if (plain === undefined) return written;
  return plain + " ".repeat(written.length - plain.length);
}

function characterOf(number: number): string | undefined {
  if (!(number >= 0x20 && number <= 0xffff) || (number >= 0xd800 && number <= 0xdfff)) return undefined;
  return String.fromCharCode(number);
}

/** The address of a link, a bare address, marks of emphasis and code, escapes. Headings and list marks stay: they part the text. */
const markdownMarks: readonly (readonly [RegExp, (match: string, ...groups: string[]) => string])[] = [
  [/\]\([^()\s]{1,500}(?:\s+"[^"\n]{0,200}")?\)/g, blanks],
  [/(?:https?:\/\/|www\.)[^\s<>()|]+/gi, blanks],
  // A name with an ending of the net: "s10.ai", "icd10data.com/M54.6".
  [
    /(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:com|org|net|gov|edu|ai|io|care|health|info)\b(?:\/[^\s<>()|]*)?/gi,
    blanks,
  ],
  [/!?\[|\]/g, blanks],
  [/`+|\*{2,}|(?<!^[ \t]*)\*(?=\S)|(?<=\S)\*/gm, blanks],
  [/(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}_])/gu, blanks],
  [/\\(?=[-.*_|#[\]()])/g, blanks],
];

function maskMarkdown(text: string): string {
  let masked = text;
  for (const [pattern, replace] of markdownMarks) masked = masked.replace(pattern, replace);
  return masked;
}

function blanks(match: string): string {
  return " ".repeat(match.length);
}
