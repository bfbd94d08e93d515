/** The texts of the page of releases. */
const count = (number: number): string => number.toLocaleString("en-US");

export const releasesTexts = {
  title: "What changed",
  titleOf: (from: string, to: string, within: string | undefined): string =>
    `What changed${within === undefined ? "" : ` in ${within}`}: ${from} to ${to}`,
  description: (from: string, to: string, total: number): string =>
    `ICD-10-CM codes added, retired, retitled or made headers between ${from} and ${to}: ${count(total)} changes by chapter, with the codes to use instead.`,
  year: (fiscalYear: number): string => `FY${fiscalYear}`,
  /** In a list to choose from, where the year says the day. */
  choice: (fiscalYear: number, day: string): string =>
    day.endsWith("-10-01") ? `FY${fiscalYear}` : `FY${fiscalYear}, ${day}`,
  arrow: "→",
  day: (fiscalYear: number, day: string): string =>
    day.endsWith("-10-01") ? `FY${fiscalYear} · ${day}` : `FY${fiscalYear} · update of ${day}`,
  form: {
    label: "Releases to compare",
    from: "From",
    to: "To",
    within: "Within",
    withinHint: "Everything, or M40-M54, 13, M54",
    withinTitle: "A chapter (13), block or range (M40-M54), or code (M54)",
    go: "Compare",
  },
  summary: {
    label: "Changes in all",
    none: (from: string, to: string): string => `No code changed between ${from} and ${to}.`,
    noneWithin: (within: string, from: string, to: string): string =>
      `No code within ${within} changed between ${from} and ${to}.`,
    everything: "All chapters",
    allKinds: "All kinds",
  },
  kinds: {
    ended: (): string => "retired",
    "became-header": (number: number): string => (number === 1 ? "became a header" : "became headers"),
    added: (): string => "new",
    retitled: (): string => "retitled",
  },
  kind: { ended: "Retired", "became-header": "Header now", added: "New", retitled: "Retitled" },
  explained: {
    ended: "not valid any more, nothing more specific below it",
    "became-header": "needs more characters now",
    added: "valid for the first time",
    retitled: "the same code with another title",
  },
  count: (number: number): string => count(number),
  carried: (to: number, from: number): string =>
    `The codes and titles are those of FY${to}. Its notes are FY${from}’s, carried forward: what changed in notes is not known yet and not counted here.`,
  titlesFrom:
    "Before FY2021 no Tabular List is at hand: which codes were valid is exact, but titles of codes that ended before then are not known, and retitled codes are not counted in full.",
  chapters: "By chapter",
  chapter: (number: string): string => (number === "" ? "" : `Chapter ${number}`),
  more: (shown: number, total: number): string => `The first ${count(shown)} of ${count(total)}.`,
  allOf: (total: number, range: string): string => `All ${count(total)} changes in ${range}`,
  table: { change: "Change", code: "Code", title: "Title and what to use" },
  useInstead: "Use",
  noSuccessor: "No successor is listed.",
  moreCodes: (number: number): string => `and ${number} more`,
  was: "Was",
  replaces: "Coded before as",
  untitled: "title not known",
  pages: {
    label: "Pages",
    of: (page: number, pages: number): string => `Page ${page} of ${pages}`,
    next: "Next",
    previous: "Previous",
  },
  favourites: {
    title: "Your favourites",
    none: "Keep codes as favourites on their pages, and what a release changes for them stands here.",
    waiting: (number: number): string =>
      `Your ${number === 1 ? "favourite is" : `${number} favourites are`} looked up in this browser as soon as the catalogue has arrived.`,
    unchanged: (number: number, when: string): string =>
      number === 1 ? `Your favourite does not change ${when}.` : `None of your ${number} favourites changes ${when}.`,
    changed: (changed: number, number: number, when: string): string =>
      `${changed} of your ${number === 1 ? "1 favourite" : `${number} favourites`} ${changed === 1 ? "changes" : "change"} ${when}`,
    on: (day: string): string => `on ${day}`,
    between: (from: string, to: string): string => `between ${from} and ${to}`,
    failed: "Your favourites could not be looked up: the catalogue has not arrived in this browser.",
    private: "Looked up in this browser: the list is not sent.",
  },
  downloads: {
    label: "Take it along",
    csv: "CSV",
    tsv: "TSV",
    data: "JSON",
    print: "Print",
    done: (name: string): string => `Written: ${name}`,
    failed: "The changes could not be fetched. Try again when the server can be reached.",
  },
} as const;
