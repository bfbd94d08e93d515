import type { Claim } from "./claim.ts";
import { claimOf } from "./claim-over.ts";
import type { Mention } from "./mention.ts";
import { type Cell, neighboursIn, type TextLine } from "./text-lines.ts";

const named =
  "(?:the\\s+)?(?:(?:icd-?\\s?10(?:-cm)?|diagnosis|correct|billable|primary|specific)\\s+)*(?:codes?)?\\s*:?\\s*";
/** What may stand between what is coded and its code. The words it leads from are the claim. */
const links: readonly (readonly [Claim["how"], RegExp])[] = [
  // "… (M54.6)", "… (ICD-10 Code: M54.6)"
  ["condition", new RegExp(`\\s*[([]\\s*(?:e\\.g\\.,?\\s*)?${named}$`, "i")],
  // "… is coded with M54.6", "… → M54.6", "…: M54.6", "… is M54.6"
  [
    "condition",
    new RegExp(
      `,?\\s+(?:\\([^()]{1,30}\\),?\\s+)?(?:is|are|was|can be|may be|should be|must be)?\\s*(?:then\\s+)?(?:coded|classified|reported|billed|captured|assigned)\\s+(?:as|with|to|under|in|by|using)\\s+${named}$`,
      "i",
    ),
  ],
  // "… is coded M54.6"; "another term that is coded M54.6 is …" names what is coded after it
  [
    "condition",
    new RegExp(
      `(?<!\\b(?:that|which|what))\\s+(?:is|are|can be|may be|should be|must be)\\s+(?:then\\s+)?(?:coded|reported|billed)\\s+${named}$`,
      "i",
    ),
  ],
  ["condition", new RegExp(`\\s*(?:→|->|=>|➔|⇒)\\s*(?:use\\s+|assign\\s+|report\\s+)?${named}$`, "i")],
  ["condition", new RegExp(`\\s*[:=]\\s*(?:use\\s+|assign\\s+|report\\s+|code\\s+)?${named}$`, "i")],
  ["condition", new RegExp(`\\s+[-–—]\\s+${named}$`, "i")],
  ["condition", /\s+(?:is|are)\s*:?\s*$/i],
  // "For the left knee use M25.562"
  [
    "condition",
    new RegExp(`(?<=^\\W*(?:for|in)\\b[^,;:]{2,80}),?\\s+(?:use|assign|report|choose|select|code)\\s+${named}$`, "i"),
  ],
  ["condition", new RegExp(`,\\s+(?:use|assign|report|choose|select|code)\\s+${named}$`, "i")],
];

/** What stands before the condition itself: "the ICD-10 code for", "for a", "in case of". */
const runIn =
  /^(?:[^:,]{0,60}\b(?:codes?|classification)\s+(?:for|of)\s+|(?:an?\s+|the\s+)?diagnosis\s+of\s+|(?:for|if|when|in case of|where)\s+)(?:an?\s+|the\s+)?/i;
const otherSubject =
  /^(?:the\s+|its\s+|this\s+|an?\s+)?(?:(?:primary|correct|billable|icd-?\s?10(?:-cm)?|diagnos(?:is|tic)|parent|same|new|related|main|most common)\s+)*(?:codes?|chapter|block|category|range|family)\b(?!.*\bfor\b)/i;

/** So much of what follows a code tells whether words of its own do. */
const mostAfter = 120;

const hasVerb =
  /\b(?:is|are|was|were|should|must|can|will|may|does|do|has|have|means?|you|we|your|choose|check|note)\b|^(?:in|on|at|see|by|from|with|when|if|where|under|to|also)\b/i;

/** What stands before a code and is coded with it. */
export function claimsBefore(masked: string, line: TextLine, mention: Mention, sentence: Cell): readonly Claim[] {
  const from = Math.max(sentence.start, neighboursIn(line, mention).before?.end ?? sentence.start);
  const ahead = masked.slice(from, mention.start);
  for (const [how, link] of links) {
    const found = link.exec(ahead);
    if (found === null || found[0].trim() === "") continue;
    // "Pregnancy: O80 for an uncomplicated delivery; Z37.0 …": over codes with words of their own, a label names the subject alone.
    const isLabel =
      /^\s*:/.test(found[0]) &&
      /^[^\p{L}.;|]*\p{L}{2,}\s+\p{L}{2,}/u.test(
        masked.slice(mention.end, Math.min(line.end, mention.end + mostAfter)),
      );
    return clauseOf(masked, isLabel ? "use" : how, { start: from, end: from + found.index });
  }
  // "• Cervicalgia M54.2"
  const endsItem =
    line.kind === "item" &&
    from === line.from &&
    /^[\s.)]*$/.test(masked.slice(mention.end, Math.min(line.end, mention.end + mostAfter)));
  if (endsItem && /\p{L}{3}[\s)]+$/u.test(ahead) && !/:/.test(ahead))
    return claimFrom(masked, hasVerb.test(ahead.trim()) ? "use" : "condition", { start: from, end: mention.start });
  // A pasted table: "Upper back pain (thoracic) M54.6 Pain in thoracic spine".
  const isPasted = line.columns.length === 1 && line.kind !== "row" && from === line.from;
  return isPasted ? [claimOf(masked, "condition", { start: from, end: mention.start })] : [];
}

/** The last clause that says something: after the last semicolon or comma, unless what follows it only qualifies. */
function clauseOf(masked: string, how: Claim["how"], span: Cell): readonly Claim[] {
  const text = masked.slice(span.start, span.end);
  const parts = [...text.matchAll(/;|,\s(?:and\s)?|:\s|\)\s*(?:and|or|,)\s|→|\s[–—]\s|\bwhereas\b|\bwhile\b/g)];
  for (const part of parts.toReversed()) {
    const start = span.start + part.index + part[0].length;
    const words = masked.slice(start, span.end);
    if (
      part[0].startsWith(",") &&
      !/^\s*(?:(?!unspecified|unsp|not|if|when|as|such|including|any|right|left|bilateral|initial|subsequent|sequela|with|without|other|nos|nec|acute|chronic|single|recurrent|mild|moderate|severe|uncomplicated|stage|adult|due)\p{L}+)/iu.test(
        words,
      )
    )
      continue;
    const [whole] = claimFrom(masked, how, span);
    return claimFrom(masked, how, { start, end: span.end }).map((claim) =>
      whole === undefined ? claim : { ...claim, wider: whole.text },
    );
  }
  return claimFrom(masked, how, span);
}

function claimFrom(masked: string, how: Claim["how"], span: Cell): readonly Claim[] {
  const text = masked.slice(span.start, span.end);
  const lead = runIn.exec(text.trimStart())?.[0].length ?? 0;
  const start = span.start + (text.length - text.trimStart().length) + lead;
  const claim = claimOf(masked, how, { start, end: span.end });
  // A clause with a verb of its own tells a circumstance.
  if (how === "condition" && hasVerb.test(claim.text)) return [{ ...claim, how: "use" }];
  if (claim.text === "" || otherSubject.test(claim.text) || /^(?:it|this|that|they|he|she)\b/i.test(claim.text))
    return [];
  return [claim];
}
