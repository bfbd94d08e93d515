/** A text from input, fit for a terminal: line breaks become blanks, and control characters are shown, not obeyed. */
export function oneLine(text: string): string {
  for (let at = 0; at < text.length; at++) {
    // Nearly no text has one; a Unicode class in a regular expression takes milliseconds to compile.
    if (isControl(text.charCodeAt(at))) return text.replace(/\s*[\r\n]+\s*/g, " ").replace(/\p{Cc}/gu, "\uFFFD");
  }
  return text;
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}
