import type { Claim } from "./claim.ts";
import { claimOf } from "./claim-over.ts";
import type { Mention } from "./mention.ts";
import { type Cell, lineBefore, neighboursIn, type TextLine } from "./text-lines.ts";

/** Words that lead from a code to what it means: "is the ICD-10-CM code for", "stands for", ", officially". */
const codeFor =
  "(?:an?|the|now|also)?\\s*(?:(?:valid|billable|non-billable|specific|primary|correct|default|current|most|common(?:ly)?|used|official|standard|unspecified)[\\s,/-]*(?:and\\s+)?){0,5}(?:icd-?\\s?10(?:-cm)?\\s+)?(?:diagnos(?:is|tic)\\s+|medical\\s+)?codes?\\s+(?:(?:that\\s+)?(?:is\\s+)?(?:used\\s+)?(?:for|to\\s+(?:indicate|describe|report|code|diagnose|specify)|of|describing|which\\s+means|(?:that\\s+)?(?:describes|means|covers|identifies|represents))\\s+)";
const leads: readonly (readonly [Claim["how"], RegExp])[] = [
  ["title", new RegExp(`^,?\\s+(?:is|was|are|remains)\\s+${codeFor}(?:an?\\s+|the\\s+)?(?:diagnosis\\s+of\\s+)?`, "i")],
  [
    "title",
    /^,?\s+(?:stands? for|means?|represents?|denotes?|describes?|refers? to|designates?|identif(?:y|ies)|indicates?|classif(?:y|ies)|covers?|records?)\s+/i,
  ],
  [
    "use",
    /^,?\s+(?:is|are|may be|can be|should be|must be)\s+(?:also\s+|only\s+|commonly\s+)?(?:used|reported|assigned|coded|applied|appropriate|billed|correct)?\s*(?:for|when|if|in case of|to (?:report|code|describe|indicate|diagnose|document|record))\s+/i,
  ],
  [
    "account",
    /^,?\s+is\s+(?!a\s+(?:header|code|parent|non)|not\b|non|billable|valid|invalid|also\b|used|in\b|part\b|under\b|terminal|coded|listed|sequenced|reported|assigned|placed|given|always|only|never|often|commonly|now|new|one of|an? (?:external|manifestation|secondary|symptom|combination|category|good|common choice)|the\s+(?:home|code|correct|right|parent|principal|primary|first|only|most|default|best))(?:an?\s+|the\s+)?(?:type of\s+)?/i,
  ],
  ["use", /^,?\s+(?:for|when|if|in case of|where|with)\s+/i],
  ["title", /^\s*[=:]\s*/],
  ["title", /^\s*[-–—]{1,2}\s+/],
  ["title", /^[–—]{1,2}\s*/],
  ["title", /^\s*\(\s*/],
  ["title", /^,?\s*(?:officially|titled|called|or|i\.e\.,?)?\s*["“]/i],
  ["title", /^,\s+(?=[A-Z][a-z])/],
];

/** The place of a note, not what the note says: "Excludes1 at T37.5: cytarabine (T45.1-)". */
const noteAt =
  /\b(?:excludes ?[12]?|includes?|code (?:first|also)|use additional code|inclusion terms?|notes?) (?:note )?at\s+$/i;

const endOfParenthesis = /^[^()]*(?:\([^()]*\)[^()]*)*/;

/** What follows a code and says what it means or when to use it. */
export function claimsAfter(masked: string, line: TextLine, mention: Mention, sentence: Cell): readonly Claim[] {
  if (noteAt.test(masked.slice(sentence.start, mention.start))) return [];
  const limit = neighboursIn(line, mention).after?.start ?? sentence.end;
  const rest = masked.slice(mention.end, Math.min(limit, sentence.end));
  for (const [how, lead] of leads) {
    const opening = lead.exec(rest)?.[0];
    if (opening === undefined) continue;
    const start = mention.end + opening.length;
    const said = masked.slice(start, Math.min(limit, sentence.end));
    const length = lengthOf(said, opening);
    return trimmed(masked, how, { start, end: start + length });
  }
  // "M54.6 Pain in thoracic spine": a title right after the code that opens its line, or its part of a list with semicolons.
  const isFirst = /(?:^|;)\W*(?:ICD-?10(?:-CM)?\s*)?(?:codes?\s*)?[:\s]*$/i.test(lineBefore(masked, line, mention));
  const isTitle = /^\s+["“]?[A-Z(]/.test(rest) && !/^\s+(?:[A-Z]+-?\d|ICD|Code|Primary)/.test(rest);
  const isPasted = line.columns.length === 1 && line.kind !== "row";
  if ((isFirst && isTitle) || (isPasted && /^\s+\S/.test(rest)))
    return trimmed(masked, "title", { start: mention.end, end: mention.end + lengthOf(rest, "") });
  return [];
}

function lengthOf(said: string, opening: string): number {
  if (opening.trimEnd().endsWith("(")) return endOfParenthesis.exec(said)?.[0].length ?? said.length;
  if (/["“]$/.test(opening)) {
    const end = said.search(/["”]/);
    return end < 0 ? said.length : end;
  }
  const end = said.search(
    /;|\s[–—]\s|→|\. |:\s|\bbut\b|, (?:not(?! (?:including|elsewhere|specified|intractable|stated|applicable|classified|due))|and is|which|when|while|where|because|so|use|in category|if)\b|\band is\b|\bin category\b|\s\|/i,
  );
  return end < 0 ? said.length : end;
}

/** A title ends where the next code's words begin: "(M54.31) and left sciatica" belongs to the next. */
function trimmed(masked: string, how: Claim["how"], span: Cell): readonly Claim[] {
  const claim = claimOf(masked, how, span);
  return claim.text === "" ? [] : [claim];
}
