import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { sideOfBody } from "./axes.ts";
import { bareClaim, namesNoCondition } from "./bare-claim.ts";
import type { Claim, Statement } from "./claim.ts";
import type { CodeWordings } from "./code-wordings.ts";
import { named, titleOf } from "./official-words.ts";
import type { ProofFinding } from "./proof-finding.ts";

const unspecifiedTitle = /\bunspecified\b/i;
const residualTitle = /^other\b|\bother (?:specified )?(?:site|region|parts?)\b/i;

/** How well a neighbour must fit what is said, and how much better than the code itself. */
const fitting = { neighbour: 0.6, named: 0.9, advantage: 0.25, told: 0.95 } as const;

/** A code without a side, given for a side that is named: "M25.519 – Pain in right shoulder". */
export function judgeSide(catalog: Catalog, statement: Statement): ProofFinding | undefined {
  return firstFound(statement, (entry, claim) => sideLeftOut(catalog, entry, claim));
}

/** An unspecified or residual code, given for what a neighbouring code names. */
export function judgeSpecificity(
  catalog: Catalog,
  wordings: CodeWordings,
  statement: Statement,
): ProofFinding | undefined {
  return firstFound(statement, (entry, claim) => neighbourOf({ catalog, wordings, entry }, claim));
}

function firstFound(
  statement: Statement,
  judge: (entry: CodeEntry, claim: Claim) => Found | undefined,
): ProofFinding | undefined {
  const { entry, status } = statement.mention;
  if (entry === undefined || status !== "valid") return undefined;
  for (const claim of statement.claims) {
    const found = judge(entry, claim);
    if (found === undefined) continue;
    const { start, end, quote, code } = statement.mention;
    const { other, ...said } = found;
    return { ...said, start, end, quote, codes: [code, other.code], severity: "warning" };
  }
  return undefined;
}

type Found = Pick<ProofFinding, "rule" | "message" | "authority" | "fix" | "replacement"> & {
  readonly other: CodeEntry;
};

/** The side is known, and the code says that it is not. */
function sideLeftOut(catalog: Catalog, entry: CodeEntry, claim: Claim): Found | undefined {
  if (claim.how === "use" || claim.how === "place" || claim.how === "topic") return undefined;
  const [side, ...more] = sideOfBody.valuesOf(claim.text);
  if (
    side === undefined ||
    more.length > 0 ||
    !unspecifiedTitle.test(titleOf(entry)) ||
    sideOfBody.valuesOf(titleOf(entry)).length > 0
  )
    return undefined;
  const others = withSide(catalog, entry, side);
  const [other] = others;
  if (other === undefined) return undefined;
  return {
    rule: "unspecified-side",
    message: `the text names the side, ${side}, and ${named(entry)}; ${named(other)}`,
    authority: "Guidelines I.B.13",
    fix: `write ${other.code}`,
    ...(others.length === 1 ? { replacement: other.code } : {}),
    other,
  };
}

/** The code that differs from an unspecified one in the side alone. */
function withSide(catalog: Catalog, entry: CodeEntry, side: string): readonly CodeEntry[] {
  const { codes } = catalog.data;
  const isExtended = codes.isExtended(entry.ordinal);
  const stem = isExtended ? catalog.entry(codes.parent(entry.ordinal)) : entry;
  const title = titleOf(stem).toLowerCase();
  const wanted = new Set(
    Array.from(
      title.matchAll(/\bunspecified\b/g),
      ({ index }) => title.slice(0, index) + side + title.slice(index + "unspecified".length),
    ),
  );
  const stems = (stem.parent?.children ?? []).filter((each) => wanted.has(titleOf(each).toLowerCase()));
  const whole = isExtended
    ? stems.flatMap(({ children }) => children.filter(({ code }) => code.slice(-1) === entry.code.slice(-1)))
    : stems;
  return whole.filter(({ isValidForSubmission }) => isValidForSubmission);
}

/** "M51.9: degenerative disc disease": M51.3- says degeneration. "Pneumonia due to COVID-19 → J12.89": J12.82 is its name. */
function neighbourOf(
  {
    catalog,
    wordings,
    entry,
  }: { readonly catalog: Catalog; readonly wordings: CodeWordings; readonly entry: CodeEntry },
  claim: Claim,
): Found | undefined {
  const isUnspecified = unspecifiedTitle.test(titleOf(entry));
  const isResidual = residualTitle.test(titleOf(entry));
  const said = bareClaim(claim.text);
  if (
    (!isUnspecified && !isResidual) ||
    claim.how === "use" ||
    claim.how === "account" ||
    claim.how === "place" ||
    namesNoCondition(said)
  )
    return undefined;
  const own = wordings.cover(said, entry.ordinal) > fitting.told ? 1 : wordings.own(said, entry.ordinal);
  if (own >= fitting.named - fitting.advantage) return undefined;
  const best = wordings.best(said);
  if (
    best === undefined ||
    best.score < (isUnspecified ? fitting.neighbour : fitting.named) ||
    best.score - own < fitting.advantage
  )
    return undefined;
  const other = catalog.entry(best.ordinal);
  if (
    other.code.slice(0, 3) !== entry.code.slice(0, 3) ||
    holds(other, entry) ||
    (other.isValidForSubmission === false && holds(other, entry))
  )
    return undefined;
  if (unspecifiedTitle.test(titleOf(other)) || (residualTitle.test(titleOf(other)) && isResidual)) return undefined;
  return {
    rule: claim.how === "topic" ? "contradicts-rule" : "wrong-title",
    message: `“${said}” has a code of its own: ${named(other)}, and ${named(entry)}`,
    authority: "Guidelines I.B.2, I.B.18",
    fix: `for “${said}” name ${other.isValidForSubmission ? other.code : `a code of ${other.code}`}`,
    other,
  };
}

const holds = (outer: CodeEntry, inner: CodeEntry): boolean =>
  inner.ordinal >= outer.ordinal && inner.ordinal < outer.catalog.data.codes.end(outer.ordinal);
