/** The constants of the ranking, measured together; docs/search.md says what each mechanism brings. */
export const scoring = {
  /** What a way of reading the query's words is worth beside the words themselves. */
  credit: { same: 1, equivalence: 0.96, compound: 0.97, form: 0.88, spelling: 0.85, beginning: 0.9 },
  /** Weight (thousandths) of a word that no text has. */
  unknownWeight: 4500,
  /** Least likeness (Dice, 0 to 1) of a soft match, and how many words one may stand for. */
  leastLikeness: 0.5,
  softMatches: 6,
  /** What remains of the score where entry and query say the opposite, or other numbers. */
  opposite: 0.6,
  otherNumber: 0.8,
  /** … for each other kind or cause that the entry adds. */
  variant: 0.9,
  /** … where the entry is of another chapter's circumstance and the query names none. */
  circumstance: 0.55,
  /** What is left of the complaint's score for codes that tell only how it came about. */
  behindComplaint: 0.9,
  /** What remains where a header's text leads to the code below it that says no more. */
  byDefault: 0.95,
  /** A text that fits less is no answer: of 30 phrases whose best one did, none was right. */
  leastScore: 0.05,
  /** … or less than this, where only words taken for typing mistakes fit. */
  leastByMistake: 0.3,
  kind: { title: 1, "inclusion-term": 0.99, includes: 0.97, synonym: 1, index: 0.95, note: 0.95 },
} as const;
