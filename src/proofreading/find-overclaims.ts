import type { ProofFinding } from "./proof-finding.ts";

/** Promises that nobody who codes can keep. */
const promises: readonly RegExp[] = [
  /\b100\s?(?:%|percent|per cent)\s+(?:accura\w+|correct\w*|error-free|compliant|compliance|clean claims?|approval|acceptance|reimbursement|guarantee\w*)/gi,
  /\b(?:accuracy|acceptance|approval|compliance|clean[- ]claim rate)\s+(?:of\s+|rate of\s+)?100\s?(?:%|percent|per cent)/gi,
  /\bguarantee[sd]?\s+(?:\w+\s+){0,2}(?:payment|reimbursement|approval|acceptance|accuracy)\b/gi,
  /\b(?:never|zero)\s+(?:(?:be|get|any)\s+)?(?:denied|denials?|rejected|rejections?)\b(?!\s+(?:use|report|code))/gi,
];

const denied =
  /\b(?:no(?:t|body|body can| one| one can)?|never|cannot|can['’]t|don['’]t|promise no|without|aim(?:s|ing)? (?:at|for)|goal|not a thing)\b[^.!?\n]{0,60}$/i;

/** "100 % accuracy": nobody can promise that. */
export function findOverclaims(text: string, masked: string): readonly ProofFinding[] {
  return promises.flatMap((pattern) =>
    [...masked.matchAll(pattern)].flatMap((match): readonly ProofFinding[] => {
      const start = match.index;
      const end = start + match[0].length;
      if (denied.test(masked.slice(Math.max(0, start - 80), start))) return [];
      return [
        {
          rule: "overclaim",
          severity: "warning",
          start,
          end,
          quote: text.slice(start, end),
          codes: [],
          message:
            "nobody can promise that: codes rest on what the record says and on the judgement of provider and coder",
          authority: "Guidelines I.A.19, Section I introduction",
          fix: "leave the promise out, or say what is checked and how",
        },
      ];
    }),
  );
}
