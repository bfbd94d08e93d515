import type { Claim } from "./claim.ts";

/** A claim over a span, without the blanks and marks around it. */
export function claimOf(
  masked: string,
  how: Claim["how"],
  span: { readonly start: number; readonly end: number },
): Claim {
  const text = masked.slice(span.start, span.end);
  const lead = /^[\s,;:"“”'‘’()–—=→|•\-.]*/.exec(text)?.[0].length ?? 0;
  const trail = /[\s,;:"“”'‘’(–—=→|•\-.]*$/.exec(text.slice(lead))?.[0].length ?? 0;
  const [start, end] = [span.start + lead, span.end - trail];
  return {
    how,
    start: Math.min(start, span.end),
    end: Math.max(Math.min(start, span.end), end),
    text: text.slice(lead, text.length - trail),
  };
}
