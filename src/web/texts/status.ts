/** How a code stands, as a coder says it. */
export const statusTexts: Readonly<Record<string, string>> = {
  valid: "valid for submission",
  incomplete: "header: not valid for submission",
  retired: "retired: not valid for submission",
  "not-yet-effective": "not yet effective",
  unknown: "no ICD-10-CM code",
  malformed: "no ICD-10-CM code",
  block: "block",
  chapter: "chapter",
};
