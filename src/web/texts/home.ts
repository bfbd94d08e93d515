/** The texts of the start page. */
export const homeTexts = {
  title: "Find the code",
  hint: "mid back pain, or M54.6",
  find: "Find",
  clear: "Clear",
  release: (of: { date: string; year: number; notesFrom: number | undefined; isBeyond: boolean }): string => {
    const notes =
      of.notesFrom === undefined || of.notesFrom === of.year
        ? ""
        : `, notes from FY${of.notesFrom} ${of.notesFrom < of.year ? "carried forward" : "(the nearest at hand)"}`;
    const beyond = of.isBeyond ? "; the date lies after the last release known, which answers" : "";
    return `Valid on ${of.date}: FY${of.year}${notes}${beyond}`;
  },
  noRelease: "No release is known for this date of service: choose another date above.",
  cut: (most: number): string => `Only the first ${most} characters are looked for; the rest was left out.`,
  how: {
    same: "as typed",
    form: "another form",
    equivalence: "same meaning",
    compound: "written apart or together",
    spelling: "another spelling",
    beginning: "as begun",
  },
  asTyped: "Every word as it was typed.",
  asCode: "Read as a code.",
  unused: (words: readonly string[]): string => `not in the first result: ${words.join(", ")}`,
  count: (count: number): string => (count === 1 ? "One result" : `${count} results`),
  results: "Results",
  why: {
    title: (at: string): string => `title of ${at}`,
    ownTitle: "by its title",
    "inclusion-term": (at: string): string => `inclusion term at ${at}`,
    index: (at: string): string => `Index entry for ${at}`,
    synonym: (at: string): string => `${at} is called`,
    synonymOfOwn: "also called",
    code: (at: string): string => `below ${at}`,
  },
  noteNames: {
    general: "note",
    includes: "Includes note",
    inclusionTerms: "inclusion term",
    excludes1: "Excludes1 note",
    excludes2: "Excludes2 note",
    codeFirst: "Code first note",
    useAdditionalCode: "Use additional code note",
    codeAlso: "Code also note",
  },
  noteAt: (note: string, at: string): string => `${note} at ${at}`,
  seventh: (character: string): string => `7th character ${character} from your words`,
  status: {
    valid: "valid",
    incomplete: "header",
    retired: "retired",
    "not-yet-effective": "not yet valid",
    unknown: "no code",
    malformed: "no code",
    block: "block",
    chapter: "chapter",
  } as Readonly<Record<string, string>>,
  typed: "what you typed",
  successor: "stands for it now",
  keep: (code: string): string => `Keep ${code} as a favourite`,
  kept: (code: string): string => `${code} is among your favourites`,
  dropped: (code: string): string => `${code} is no favourite any more`,
  guide: {
    pathway: "Answer a few questions",
    header: "Choose step by step",
    none: "The results below stand on their own: no questions are needed.",
    waiting: "Looking for a guided choice…",
    all: "All pathways",
  },
  narrow: {
    heading: "Headers that fit, and need a choice",
  },
  panel: {
    heading: (code: string): string => `Why ${code}, and what else it could be`,
    copy: (code: string): string => `Copy ${code}`,
    open: "Its guide",
    unspecifiedHeading: (code: string): string => `Why not ${code}?`,
    unspecified: (of: { title: string; text: string; code: string }): string =>
      `${of.title}: for a record that does not say which. Yours fits “${of.text}”, which ${of.code} stands for.`,
    authority: "Guidelines I.A.9.b, I.B.18",
    considerHeading: "Consider instead, if the record says",
    together: "Not together with (Excludes1)",
    noneTogether: "No Excludes1 note names it.",
    at: (from: string): string => `at ${from}`,
    excludesIt: "excludes it:",
    more: (count: number): string => `${count} more on its page`,
  },
  nothing: {
    title: (words: string): string => `Nothing fits “${words}”`,
    tries: [
      "Use fewer words: the site and the problem (“thoracic pain”).",
      "Write abbreviations out.",
      "Try the word a record would use (“fracture” for “broken”).",
      "Or begin with a pathway, which asks.",
    ],
  },
  failed: {
    title: "This could not be looked up",
    again: "Try again",
    unforeseen: "Something went wrong here; it is not your doing.",
  },
  examples: {
    heading: "Three ways to begin",
    rows: [
      {
        words: "upper back hurts since lifting boxes last week",
        about: "a patient’s words: questions lead to the code",
      },
      { words: "mid back pain", about: "a term: the code, why, and why not another" },
      { words: "M54.5", about: "a code: how it stands on the date of service" },
    ],
  },
  pathways: { heading: "Pathways", about: "From a problem to the code, one question at a time." },
  favourites: { heading: "Favourites", none: "Star a code, and it stays here." },
  recent: { heading: "Recent", none: "Codes you open are listed here." },
  keys: {
    label: "Keys",
    rows: [
      ["↑ ↓", "select"],
      ["Enter", "open"],
      ["c", "copy the selected code"],
      ["Esc", "clear"],
      ["/", "to the box"],
      ["?", "all keys"],
    ],
  },
} as const;
