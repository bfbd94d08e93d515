import { readEncounter } from "../audit/encounter.ts";
import { type AuditRule, toFinding } from "../audit/rule.ts";
import { externalCauseFirst } from "../audit/rules/external-cause-first.ts";
import { manifestationFirst } from "../audit/rules/manifestation-first.ts";
import { sequelaFirst } from "../audit/rules/sequela-first.ts";
import { unacceptablePrincipal } from "../audit/rules/unacceptable-principal.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Statement } from "./claim.ts";
import { named } from "./official-words.ts";
import type { ProofFinding } from "./proof-finding.ts";
import { isRefused, type TextContext } from "./use-of-code.ts";

/** A code that is put first: "report W19.XXXA first", "S29.012S as the principal diagnosis", "X is listed first". */
const placedFirst = {
  before: /\b(?:list|sequence|report|code|put|place|assign|use)\s+(?:the\s+|codes?\s+)*["“(]*$/i,
  after:
    /^["”)]*\s*(?:\([^()]{0,80}\)\s*)?(?:first\b(?!\s+(?:visit|encounter|trimester))|(?:as|in)\s+(?:the\s+)?(?:first|principal|primary|first-listed)\b)/i,
  said: /^["”)]*\s*(?:\([^()]{0,80}\)\s*)?,?\s*(?:(?:which|that)\s+)?(?:is|are|must be|should be|can be|may be|goes|comes)\s+(?:always\s+|the\s+)*(?:(?:listed|sequenced|reported|coded|placed)\s+(?:first\b(?!,? then)|as\s+(?:the\s+)?(?:first|principal|primary))|first\b|first-listed|principal diagnosis|primary diagnosis)/i,
} as const;

/** The rules of `audit` on the first place. */
const orderRules: readonly AuditRule<"encounter">[] = [
  externalCauseFirst,
  manifestationFirst,
  sequelaFirst,
  unacceptablePrincipal,
];

/** Advice that puts a code in a place where a rule does not allow it. */
export function judgeOrder(catalog: Catalog, context: TextContext, statement: Statement): ProofFinding | undefined {
  const { masked } = context;
  const { mention, sentence } = statement;
  if (mention.entry === undefined || isRefused(context, statement)) return undefined;
  const before = masked.slice(sentence.start, mention.start);
  const after = masked.slice(mention.end, sentence.end);
  if (/\b(?:not|never|cannot)\b/i.test(after.slice(0, 60))) return undefined;
  if (!placedFirst.said.test(after) && !(placedFirst.after.test(after) && placedFirst.before.test(before)))
    return undefined;
  const encounter = readEncounter(catalog, {
    date: catalog.date,
    setting: "outpatient",
    diagnoses: [{ code: mention.code }],
  });
  for (const rule of orderRules) {
    for (const breach of rule.check(encounter, catalog)) {
      const { start, end, quote, code } = mention;
      const { severity, message, authority } = toFinding(rule, breach);
      return {
        rule: rule.id,
        severity,
        start,
        end,
        quote,
        codes: [code],
        message,
        authority,
        fix: `do not put ${code} first`,
      };
    }
  }
  return undefined;
}

/** What texts say of rules, against what the rules say. `holds` limits it to codes of which it is wrong. */
const misreadRules: readonly {
  readonly pattern: RegExp;
  readonly message: string;
  readonly authority: string;
  readonly fix: string;
  readonly near?: RegExp;
}[] = [
  {
    pattern:
      /(?<!\w)["“']?A["”']?\s*(?:=|:|–|—|-|\bis\b|\bmeans\b|\bfor\b|\bstands for\b|\()\s*(?:(?:only|just|always|used|reserved|reported|assigned|on|at|for|the|a|an)\s+)*["“]?(?:first|initial)\s+visits?\b/gi,
    message: "7th character A is for every encounter with active treatment, not for the first visit alone",
    authority: "Guidelines I.C.19.a",
    fix: "write: A, initial encounter: while the patient receives active treatment",
    near: /\b7th|\bseventh|\bD\b[^\n]{0,30}\bsubsequent/i,
  },
  {
    pattern:
      /\b(?:7th|seventh)\s+characters?\b[^.\n]{0,40}?\b(?:tells?|indicates?|shows?|specif(?:y|ies)|identif(?:y|ies)|gives?|denotes?|for)\s+(?:the\s+)?(?:side|laterality)\b/gi,
    message:
      "the 7th character of an injury tells the encounter; the side, where there is one, is told by the characters before it",
    authority: "Guidelines I.A.5, I.C.19.a",
    fix: "write that the 7th character tells the encounter",
    near: /\b[ST]\d\d/,
  },
  {
    pattern:
      /\bexternal cause codes?\b[^.\n]{0,30}?\b(?:is|are|can be|may be|must be|should be)\s+(?:listed|reported|sequenced|coded)?\s*(?:first|as the (?:principal|primary))\b/gi,
    message: "a code for an external cause is never the first-listed or principal diagnosis",
    authority: "Guidelines I.C.20.a.6",
    fix: "write that the injury is coded first",
  },
  {
    pattern:
      /\bexternal cause codes?\b[^.\n]{0,20}?\b(?:is|are)\s+(?:always\s+)?(?:mandatory|required|compulsory)\b(?![^.\n]{0,80}\b(?:state|payer|unless|if|by)\b)/gi,
    message:
      "no national rule requires codes for external causes: they are voluntary unless a payer or a state mandates them",
    authority: "Guidelines I.C.20",
    fix: "write that a payer or a state may require them",
  },
];

const nearby = 300;

/** Sentences on rules of coding that the Guidelines contradict. */
export function judgeRules(text: string, masked: string): readonly ProofFinding[] {
  return misreadRules.flatMap(({ pattern, message, authority, fix, near }) =>
    [...masked.matchAll(pattern)].flatMap((match): readonly ProofFinding[] => {
      const start = match.index;
      const end = start + match[0].length;
      if (near !== undefined && !near.test(masked.slice(Math.max(0, start - nearby), end + nearby))) return [];
      if (/\b(?:not|never|myth|mistake|wrong)\b/i.test(masked.slice(Math.max(0, start - 40), end + 20))) return [];
      return [
        {
          rule: "contradicts-rule",
          severity: "warning",
          start,
          end,
          quote: text.slice(start, end),
          codes: [],
          message,
          authority,
          fix,
        },
      ];
    }),
  );
}

const unknownOrUnspecified = /\b(?:unknown|not known|undetermined|unclear)\b|\b(unspecified|not specified)\b/i;

/** "Cause unknown → M54.6, cause unspecified → M54.9": what is not known is unspecified, and the codes differ in something else. */
export function judgeUnknownCause(catalog: Catalog, statements: readonly Statement[]): readonly ProofFinding[] {
  const known = new Map<string, { readonly isUnspecified: boolean; readonly statement: Statement }[]>();
  for (const statement of statements) {
    for (const { how, text } of statement.claims) {
      const found = unknownOrUnspecified.exec(text);
      const rest = text
        .replace(unknownOrUnspecified, "")
        .toLowerCase()
        .replace(/\b(?:if|when|the|is|of|are|pain)\b|[^\p{L}]+/gu, " ")
        .trim();
      if (how !== "use" || found === null || !/\b(?:cause|etiology|reason)\b/.test(rest)) continue;
      known.set(rest, [...(known.get(rest) ?? []), { isUnspecified: found[1] !== undefined, statement }]);
    }
  }
  return [...known.values()].flatMap((said): readonly ProofFinding[] => {
    const unknown = said.find(({ isUnspecified }) => !isUnspecified)?.statement.mention;
    const unspecified = said.find(({ isUnspecified }) => isUnspecified)?.statement.mention;
    if (unknown === undefined || unspecified === undefined || unknown.code === unspecified.code) return [];
    const { start, end, quote, code, entry } = unspecified;
    const title = entry === undefined ? "" : `; ${named(entry)}`;
    return [
      {
        rule: "contradicts-rule",
        severity: "warning",
        start,
        end,
        quote,
        codes: [code, unknown.code],
        message: `an unknown and an unspecified cause are one to the classification, and the text gives ${unknown.code} for the one and ${code} for the other${title}: what tells them apart is not the cause${catalog.find(code) === undefined ? "" : " but what the titles name"}`,
        authority: "Guidelines I.A.9.b",
        fix: `say what tells ${unknown.code} from ${code}: their titles`,
      },
    ];
  });
}
