const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

const errors = (count: number): string => counted(count, "error", "errors");
const warnings = (count: number): string => counted(count, "warning", "warnings");
const advice = (count: number): string => counted(count, "piece of advice", "pieces of advice");

/** The texts of the room where texts are proofread. */
export const proofreadTexts = {
  title: "Proofread a text",
  description:
    "Paste an article, a cheat sheet or a template: every ICD-10-CM code in it is held against the release in force. The text stays in your browser.",
  lead: "Every code the text names is held against the release in force on the date of service, with what the text says of it.",
  stays: "The text never leaves this page.",
  command: "dxproof proofread FILE",
  text: "Your text",
  hint: "Paste or write a text that talks about ICD-10-CM codes, or drop a file here: .txt, .md, .html, .csv",
  open: "Open a file",
  sample: "Try an example",
  drop: "Let go to proofread this",
  clear: "Clear",
  cleared: "The text was cleared",
  replaced: "The former text was put aside",
  restored: "The former text is back",
  copy: "Copy text",
  copied: "the text as it stands",
  download: "Download text",
  correctedName: "corrected",
  reportName: "proofread",
  markdown: "Report (.md)",
  sarif: "Report (SARIF)",
  print: "Print report",
  noReport: "The report could not be made. Try again.",
  part: (part: number, parts: number): string => `Part ${part} of ${parts}`,
  partHint: "A long text is shown in parts. All of it is proofread, copied and downloaded.",
  before: "Previous part",
  after: "Next part",
  problems: {
    "too-long": "That is longer than 1 MB. Give it in parts, or use the command line: dxproof proofread FILE",
    "not-utf-8":
      "That file is not UTF-8 text. Save it as UTF-8 in the program it is from, or open it there and paste its text.",
    "not-a-text":
      "Only .txt, .md, .html and .csv files are read. Of a PDF or a word processor's file, copy the text and paste it.",
    "not-read": "The file could not be read. Was it moved or is it open elsewhere? Try again, or paste its text.",
    "several-files": "One file at a time: the first was opened.",
  },
  state: {
    empty: "Findings appear here as soon as there is a text.",
    loading: (percent: number): string =>
      `The catalogue is coming: ${percent} %. The text is proofread as soon as it is here.`,
    loadingEmpty: (percent: number): string => `The catalogue is coming: ${percent} %. You can paste the text already.`,
    failed:
      "The catalogue did not arrive in this browser, so nothing was proofread; the text was sent nowhere. Copy your text, then load the page anew.",
    reload: "Load the page anew",
    reading: "Proofreading…",
    clean: "Nothing to correct: every code is right as it stands.",
    noCodes: "No code is named in this text: there is nothing to hold against the classification.",
    filtered: "None of this kind.",
    again: "Try again",
  },
  lookedAt: {
    title: "What is looked for",
    items: [
      "codes that are none, have ended, or lack characters on the date of service",
      "descriptions that belong to another code",
      "another region or side of the body than the code's",
      "pairs that an Excludes1 note keeps apart",
      "advice that the Official Guidelines contradict",
      "promises nobody can keep",
    ],
  },
  findings: "Findings",
  summary: (of: { error: number; warning: number; advice: number; named: number }): string => {
    const found = [
      of.error > 0 ? errors(of.error) : "",
      of.warning > 0 ? warnings(of.warning) : "",
      of.advice > 0 ? advice(of.advice) : "",
    ].filter((part) => part !== "");
    const what = found.length === 0 ? "No findings" : found.join(", ");
    return `${what} in ${counted(of.named, "mention", "mentions")}`;
  },
  heldAgainst: (date: string, year: number): string => `Held against FY${year}, as in force on ${date}.`,
  show: "Show",
  tabs: { findings: "Findings", named: "Codes named" },
  all: "All",
  kinds: { error: "Errors", warning: "Warnings", advice: "Advice" },
  kind: { error: "Error", warning: "Warning", advice: "Advice" },
  next: "Next",
  previous: "Previous",
  keys: { next: "N", previous: "P", nextHint: "N or J; while writing F8", previousHint: "P or K; while writing ⇧ F8" },
  line: (line: number): string => `line ${line.toLocaleString("en-US")}`,
  showInText: "Show in the text",
  toFinding: "To the finding",
  rule: "Rule",
  authority: "Authority",
  replace: (quote: string, replacement: string): string => `replace “${quote}” by “${replacement}”`,
  fix: "Fix",
  apply: "Apply",
  applyOne: (quote: string, replacement: string): string => `Apply: replace “${quote}” by “${replacement}”`,
  applied: (quote: string, replacement: string): string => `“${quote}” was replaced by “${replacement}”`,
  applyAll: (count: number): string =>
    count === 0 ? "No certain fixes" : `Apply ${counted(count, "certain fix", "certain fixes")}`,
  appliedAll: (count: number): string => `${counted(count, "fix", "fixes")} applied`,
  gone: "The text has changed there: it is proofread again in a moment.",
  right: "nothing against it",
  rightOpen: "named as what it is",
  report: {
    title: (name: string | undefined): string =>
      name === undefined ? "Proofreading report" : `Proofreading report: ${name}`,
    place: "Line",
    kind: "Kind",
    said: "What the text says",
    wrong: "What is wrong",
    fix: "Fix",
    more: (count: number): string =>
      `${counted(count, "more finding is", "more findings are")} in the report to download.`,
    foot: "dxproof is a coding aid, not medical or payment advice.",
  },
} as const;

/** Our own text, with the mistakes that such texts have. */
export const sampleText = {
  name: "back-pain-cheat-sheet.md",
  text: `# Back pain: a cheat sheet for the front desk

Mid back pain without an injury is M54.6 (Pain in thoracic spine). Neck pain is M54.2 (Cervicalgia).

| Complaint | ICD-10 code | Description |
|---|---|---|
| Low back pain | M54.5 | Low back pain, valid for submission |
| Upper back strain | S29.012 | Strain of muscle and tendon of back wall of thorax |
| Neck pain | M54.6 | Cervicalgia |
| Right knee pain | M25.562 | Pain in right knee |
| Left hip pain | M25.559 | Pain in left hip |

## Which one?

- Lifted something heavy: use S29.012
- A pinched thoracic nerve: M54.12 (Radiculopathy, thoracic region)
- M54.A6 is the new code for pain between the shoulder blades

Use M54.9 only when the record names no region.

Report W19.XXXA first when the patient fell. With this sheet we guarantee payment and 100 % accuracy.
`,
} as const;
