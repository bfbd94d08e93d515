import type { ReleaseInForce } from "../catalog/release.ts";
import type { MentionStatus, Span } from "../proofreading/mention.ts";
import type { ProofFinding } from "../proofreading/proof-finding.ts";
import { proofreadText } from "../proofreading/proofread-text.ts";
import { dateOf, InvalidInput, type Operation, requiredText } from "./operation.ts";

export interface ProofreadInput {
  readonly text: string;
  readonly date: string;
}

/** A code or range that the text talks about. */
export interface MentionAnswer extends Span {
  readonly code: string;
  readonly status: MentionStatus;
}

/** What `proofread` answers. Contract §2. */
export interface ProofreadAnswer {
  readonly mentions: readonly MentionAnswer[];
  readonly findings: readonly ProofFinding[];
  readonly release: ReleaseInForce;
}

/** A text of 5 million characters is a book; what is longer is no article, and would be held in memory several times. */
const longestText = 5_000_000;

/** Checks a text that talks about codes. */
export const proofread: Operation<ProofreadInput, ProofreadAnswer> = {
  name: "proofread",
  read: (fields, defaults) => {
    const text = requiredText(fields, "text");
    if (text.length > longestText)
      throw new InvalidInput(`"text" is longer than ${longestText} characters: give it in parts`);
    return { text, date: dateOf(fields, defaults) };
  },
  run: (classification, { text, date }) => {
    const catalog = classification.catalogs.on(date);
    const { mentions, findings } = proofreadText(catalog, () => classification.searchIndex, text);
    return {
      mentions: mentions.map(({ start, end, quote, code, status }) => ({ start, end, quote, code, status })),
      findings,
      release: catalog.release,
    };
  },
  isClean: ({ findings }) => findings.every(({ severity }) => severity === "advice"),
};
