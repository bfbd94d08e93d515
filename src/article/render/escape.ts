const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text within HTML or XML, in an element or in a quoted attribute. Characters that XML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD");
}

/** Nearly no text has any of these. */
const suspicious = /[&<>"'\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** JSON within a script element: no text can end it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
