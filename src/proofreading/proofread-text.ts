import type { Catalog } from "../catalog/catalog.ts";
import type { SearchIndex } from "../search/open-search-index.ts";
import type { Statement } from "./claim.ts";
import { CodeWordings } from "./code-wordings.ts";
import { findMentions } from "./find-mentions.ts";
import { findOverclaims } from "./find-overclaims.ts";
import { judgeOrder, judgeRules, judgeUnknownCause } from "./judge-advice.ts";
import { judgePairs } from "./judge-pairs.ts";
import { judgeSide, judgeSpecificity } from "./judge-specificity.ts";
import { judgeStanding } from "./judge-standing.ts";
import { judgeTitle } from "./judge-title.ts";
import { judgeTopic } from "./judge-topic.ts";
import { maskMarkup } from "./masked-text.ts";
import type { Mention } from "./mention.ts";
import type { ProofFinding } from "./proof-finding.ts";
import { quotesNote, saysWhatNoteSays } from "./quoted-note.ts";
import { readStatements } from "./read-claims.ts";
import { readLines } from "./text-lines.ts";
import { isRefused, readContext, type TextContext } from "./use-of-code.ts";

/** What a text says of codes, and what of it is not so; both in the order of the text. */
export interface Proof {
  readonly mentions: readonly Mention[];
  readonly findings: readonly ProofFinding[];
}

/** Checks a text, Markdown or HTML, that talks about ICD-10-CM codes, against the catalogue of a date. Any string is taken. */
export function proofreadText(catalog: Catalog, index: () => SearchIndex, text: string): Proof {
  const masked = maskMarkup(text);
  const mentions = findMentions(catalog, text, masked);
  const overclaims = findOverclaims(text, masked);
  if (mentions.length === 0) return { mentions, findings: overclaims };
  const statements = readStatements(masked, readLines(masked, mentions));
  const context = readContext(masked, statements);
  const wordings = new CodeWordings(catalog, index());
  const findings = [
    ...statements.flatMap((statement) => judge({ catalog, wordings, context }, statement)),
    ...judgePairs(catalog, context),
    ...judgeUnknownCause(catalog, statements),
    ...judgeRules(text, masked),
    ...overclaims,
  ];
  return { mentions, findings: findings.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

/** What is wrong with one mention: how the code stands, and what is said of it. */
function judge(
  {
    catalog,
    wordings,
    context,
  }: { readonly catalog: Catalog; readonly wordings: CodeWordings; readonly context: TextContext },
  statement: Statement,
): readonly ProofFinding[] {
  const standing = judgeStanding(catalog, context, statement);
  if (isRefused(context, statement)) return standing === undefined ? [] : [standing];
  const title = judgeTitle(catalog, wordings, statement);
  // Where the words fit no other code for certain, a neighbour of the code may still name them.
  const narrower =
    title !== undefined && title.codes.length > 1 ? undefined : judgeSpecificity(catalog, wordings, statement);
  const side = judgeSide(catalog, statement);
  // The side is the matter where the rest fits: where the words are no other code's, or just that of the side.
  const isSide =
    side !== undefined && (title === undefined || title.codes[1] === undefined || title.codes[1] === side.codes[1]);
  const meaning = (isSide ? side : undefined) ?? narrower ?? title ?? judgeTopic(context, statement);
  const order = judgeOrder(catalog, context, statement);
  // Where the words belong to another code, completing this one is no remedy.
  const sound = meaning === undefined || standing === undefined ? standing : { ...standing, replacement: undefined };
  const quotes = (sound !== undefined || meaning !== undefined) && quotesNote(catalog, context.masked, statement);
  const isOfficial = quotes || (meaning !== undefined && saysWhatNoteSays(catalog, statement));
  return [quotes ? undefined : sound, isOfficial ? undefined : meaning, order].flatMap((found) =>
    found === undefined ? [] : [withoutBlanks(found)],
  );
}

function withoutBlanks(
  finding: Omit<ProofFinding, "replacement"> & { readonly replacement?: string | undefined },
): ProofFinding {
  const { replacement, ...rest } = finding;
  return replacement === undefined ? rest : { ...rest, replacement };
}
