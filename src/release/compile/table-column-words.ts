/** A column of an official table, as it is said of a term. */
export interface ColumnWords {
  readonly said: string;
  /** What the column says too, and need not be said. */
  readonly optional: string;
}

/**
 * Headings whose words are not those that a diagnosis has. A neoplasm that is called malignant and no more is a primary
 * one; a poisoning of which no intent is told counts as accidental (Official Guidelines I.C.19.e.5.b).
 */
const columns: ReadonlyMap<string, ColumnWords> = new Map([
  ["malignant primary", { said: "malignant", optional: "primary" }],
  ["malignant secondary", { said: "secondary malignant", optional: "" }],
  ["ca in situ", { said: "carcinoma in situ", optional: "" }],
  ["poisoning accidental unintentional", { said: "poisoning", optional: "accidental unintentional" }],
]);

export function tableColumnWords(heading: string): ColumnWords {
  const said = heading
    .replace(/[(),/-]+/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .toLowerCase();
  return columns.get(said) ?? { said, optional: "" };
}
