const number = (count: number): string => count.toLocaleString("en-US");
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;
const lines = (count: number): string => counted(count, "line", "lines");

const kindCounts = {
  valid: (count: number): string => `${number(count)} valid`,
  header: (count: number): string => counted(count, "header", "headers"),
  retired: (count: number): string => `${number(count)} retired`,
  later: (count: number): string => `${number(count)} not yet effective`,
  division: (count: number): string => counted(count, "block or chapter", "blocks or chapters"),
  none: (count: number): string => counted(count, "no code", "no codes"),
  unread: (count: number): string => `${lines(count)} without a code`,
} as const;

/** The texts of the room where lists of codes are checked. */
export const codesTexts = {
  title: "My codes",
  description:
    "Paste or drop a superbill, a problem list or favourite codes: each code’s status on the date of service, what to do, its successors, and what changes on the next October 1. The list stays in your browser.",
  lead: "Each code of a list on the date of service: how it stands, what to do, what takes its place, what the next October 1 changes.",
  stays: "The list never leaves this page.",
  command: "dxproof FILE.csv",
  list: {
    title: "Your list",
    hint: "M54.6\nS29.012 - strain, upper back\nE11.9; I10\n\nOne code a line, codes among words,\nor a table with a header.\nOr drop a file here: .csv, .tsv, .txt",
    open: "Open a file",
    sample: "Try an example",
    favourites: "Check my favourites",
    clear: "Clear",
    cleared: "The list was cleared",
    replaced: "The former list was put aside",
    restored: "The former list is back",
    drop: "Let go to check this list",
    long: (count: number, shown: number): string =>
      `A long list: its first ${lines(shown)} of ${number(count)} stand here, all of it is checked. Paste or open another to replace it.`,
  },
  problems: {
    "too-long": "That is longer than 16 MB. Give it in parts, or use the command line: dxproof FILE.csv",
    "not-text":
      "That file is no text. In a spreadsheet, save the sheet as CSV; of a PDF, copy the codes and paste them.",
    "not-read": "The file could not be read. Was it moved or is it open elsewhere? Try again, or paste its text.",
    "several-files": "One file at a time: the first was opened.",
  },
  state: {
    empty: "What is found appears here as soon as there is a list.",
    loading: (percent: number): string =>
      `The catalogue is coming: ${percent} %. The list is checked as soon as it is here.`,
    failed:
      "The catalogue did not arrive in this browser, so nothing was checked; the list was sent nowhere. Load the page anew when you are online, and paste it again.",
    reload: "Load the page anew",
    again: "Try again",
    reading: "Reading the list…",
    asking: (done: number, of: number): string => `Checking: ${number(done)} of ${counted(of, "code", "codes")}`,
    changes: "Comparing with the next October 1…",
    blank: "There is no line with anything in it.",
  },
  noCode: "no code stands here: write one, or leave the line",
  results: "What was found",
  summary: (tally: Readonly<Record<keyof typeof kindCounts, number>>): string => {
    const kinds = ["valid", "header", "retired", "later", "division", "none"] as const;
    const all = kinds.reduce((sum, kind) => sum + tally[kind], 0);
    const parts = kinds.filter((kind) => tally[kind] > 0).map((kind) => kindCounts[kind](tally[kind]));
    const unread = tally.unread > 0 ? kindCounts.unread(tally.unread) : "";
    if (all === 0) return unread;
    return `${counted(all, "code", "codes")}: ${parts.join(", ")}${unread === "" ? "" : `; ${unread}`}`;
  },
  heldAgainst: (date: string, distinct: number): string => `On ${date}; ${number(distinct)} distinct.`,
  table: (columns: readonly string[]): string =>
    columns.length === 1
      ? `Codes taken from column ${columns[0]}.`
      : `Codes taken from columns ${columns.slice(0, 8).join(", ")}${columns.length > 8 ? ` and ${number(columns.length - 8)} more` : ""}.`,
  dates: (column: string, date: string): string =>
    `Each row is answered on its own date in ${column}; one without a date on ${date}.`,
  others: (columns: readonly string[]): string =>
    `Codes seem to stand in ${columns.slice(0, 8).join(", ")} too: those are not read, for they may be procedures.`,
  comments: (count: number): string => `${lines(count)} beginning with # left out.`,
  next: {
    none: (day: string): string => `On ${day} nothing changes for these codes.`,
    some: (day: string, count: number): string => `${counted(count, "entry changes", "entries change")} by ${day}.`,
    unknown: (day: string, lastKnownDay: string): string =>
      `What changes on ${day} is not known yet: the releases at hand reach to ${lastKnownDay}.`,
    noneAfter: "No entry changes by the October 1 after the date of its row.",
    ownDay: "the October 1 after the date of the row",
    unknownAfter: (count: number, lastKnownDay: string): string =>
      `For ${counted(count, "entry", "entries")} what changes is not known yet: the releases at hand reach to ${lastKnownDay}.`,
    see: (day: string): string => `See what the list went through on ${day}`,
  },
  show: "Show",
  kinds: {
    all: "All",
    valid: "Valid",
    header: "Headers",
    retired: "Retired",
    later: "Not yet effective",
    division: "Blocks and chapters",
    none: "No codes",
    unread: "Without a code",
    changing: "Changing",
  },
  kind: {
    valid: "valid",
    header: "header",
    retired: "retired",
    later: "not yet",
    division: "block",
    none: "no code",
    unread: "not read",
  },
  sort: "Sort",
  sortings: { given: "As given", status: "Needs work first", code: "By code" },
  columns: {
    line: "Line",
    code: "Code",
    status: "Status",
    todo: "What to do",
    change: (day: string): string => `By ${day}`,
    changeAfter: "By the next October 1",
  },
  as: "for",
  unchanged: "no change",
  notKnown: "not known yet",
  choose: "Choose",
  /** A whole sentence of what the command line says in brief. */
  sentence: (text: string): string => text.charAt(0).toUpperCase() + text.slice(1),
  change: {
    more: (names: string, left: number): string => `${names} and ${number(left)} more`,
    ended: (day: string, successors: string): string =>
      successors === "" ? `ends by ${day}; no successor is listed` : `ends by ${day}: then use ${successors}`,
    header: (day: string, successors: string): string =>
      successors === ""
        ? `becomes a header by ${day}: needs more characters then`
        : `becomes a header by ${day}: then use ${successors}`,
    added: (day: string): string => `valid by ${day}`,
    retitled: (day: string, title: string): string => `retitled by ${day}: ${title}`,
  },
  take: {
    label: "Take it along",
    download: (count: number): string => `Download CSV (${counted(count, "row", "rows")})`,
    copy: "Copy table",
    copied: (count: number): string => `Copied: ${counted(count, "row", "rows")}, to be pasted into a spreadsheet`,
    copyValid: "Copy valid codes",
    copiedValid: (count: number): string => `Copied: ${counted(count, "valid code", "valid codes")}`,
    keep: (count: number): string =>
      count === 0
        ? "All valid codes are favourites"
        : `Keep ${counted(count, "valid code", "valid codes")} as favourites`,
    kept: (count: number, over: number): string =>
      `${counted(count, "code", "codes")} kept as favourites${over > 0 ? `; for ${number(over)} there was no room` : ""}`,
    done: (name: string): string => `Written: ${name}`,
  },
  file: {
    name: (date: string): string => `codes-on-${date}.csv`,
    column: (name: string): string => `column ${name}`,
    text: "given",
    columns: ["line", "typed", "code", "status", "valid for submission", "title", "what to do", "instead"],
    changes: (day: string): string => `changes by ${day}`,
    changesAfter: "changes by the next October 1",
    noCode: "no code",
    yes: "yes",
    no: "no",
  },
  kept: {
    title: "Kept in this browser",
    counts: (favourites: number, recent: number): string =>
      `${counted(favourites, "favourite", "favourites")} and ${counted(recent, "code looked at last", "codes looked at last")}, the colours, nothing else. None of it is sent.`,
    none: "Nothing is kept yet. Favourites are kept here when you star a code or keep the valid codes of a list.",
    export: "Export",
    import: "Import",
    wipe: "Wipe everything",
    fileName: "dxproof-kept.json",
    wiped: "Everything kept in this browser was wiped",
    unwiped: "It is all back",
    imported: (favourites: number, leftOut: number): string =>
      `Imported: ${counted(favourites, "favourite", "favourites")}${leftOut > 0 ? `; ${counted(leftOut, "entry was", "entries were")} left out: no code, double or too many` : ""}`,
    notImported: "That is no file of favourites: import what Export has written, a .json file.",
  },
} as const;

/** Our own list, with what such lists have. */
export const sampleList = {
  name: "superbill.csv",
  text: `Description,ICD-10
Mid back pain,M54.6
Low back pain,M54.5
Neck pain,m542
"Strain, upper back",S29.012
"Strain, upper back, first visit",S29.012A
Type 2 diabetes,E11.9
High blood pressure,I10
High blood pressure (old book),401.9
Cough,R05
Right knee pain,M25.561
Ankle sprain,S93.40
Plantar fasciitis,M72.2
Solvent fumes,T52.8X1A
Obesity,E66.9
Back pain somewhere,
`,
} as const;
