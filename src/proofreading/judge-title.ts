import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { axes, choosesCode, contradiction, deniedTerm, saysTerm, sideOfBody } from "./axes.ts";
import { bareClaim, namesNoCondition } from "./bare-claim.ts";
import type { Claim, Statement } from "./claim.ts";
import type { CodeWordings } from "./code-wordings.ts";
import { fitting, foreignWords } from "./foreign-words.ts";
import { named, officialWordings, sameWords, titleOf } from "./official-words.ts";
import type { ProofFinding } from "./proof-finding.ts";

const authority = "Tabular List";

/** What a statement says the code means, where the code means something else. */
export function judgeTitle(catalog: Catalog, wordings: CodeWordings, statement: Statement): ProofFinding | undefined {
  const { entry } = statement.mention;
  if (entry === undefined) return undefined;
  const question = { catalog, wordings, entry, statement };
  for (const claim of statement.claims) {
    const found = judgeClaim(question, claim);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A clause is held against the code with all that stands before it: it may be the end of a title with commas. */
function judgeClaim(question: Question, claim: Claim): ProofFinding | undefined {
  const { wider } = claim;
  if (wider === undefined) return judgeWords(question, claim);
  const whole = judgeWords(question, { ...claim, text: wider });
  if (whole === undefined) return undefined;
  const last = bareClaim(claim.text);
  const saysNothing =
    namesNoCondition(last) || question.wordings.cover(last, question.entry.ordinal) < fitting.mostCover;
  return saysNothing ? whole : judgeWords(question, claim);
}

interface Question {
  readonly catalog: Catalog;
  readonly wordings: CodeWordings;
  readonly entry: CodeEntry;
  readonly statement: Statement;
}

/** Claims that tell what a code means, not when it is used. */
const tellsMeaning: ReadonlySet<Claim["how"]> = new Set(["title", "condition", "account"]);

type Verdict = Pick<ProofFinding, "rule" | "message" | "fix" | "severity"> & { readonly other?: CodeEntry };

function judgeWords(question: Question, claim: Claim): ProofFinding | undefined {
  const { catalog, entry, statement } = question;
  const official = officialWordings(catalog, entry);
  const above = entry.divisions.map(({ title }) => title);
  if ([...official, ...above].some((wording) => sameWords(wording, claim.text))) return undefined;
  const verdict =
    otherValue(question, claim, official) ??
    otherCondition(question, claim) ??
    sideNotInCode(question, claim, official);
  if (verdict === undefined) return undefined;
  const { mention } = statement;
  const { other, ...rest } = verdict;
  return {
    ...rest,
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    codes: [mention.code, ...(other === undefined ? [] : [other.code])],
    authority: other === undefined ? `${authority}, ${entry.code}` : `${authority}, ${entry.code} and ${other.code}`,
  };
}

/** Another region, side, stage, encounter, course … than the title's. */
function otherValue({ entry, wordings }: Question, claim: Claim, official: readonly string[]): Verdict | undefined {
  for (const axis of axes) {
    const found = contradiction(axis, claim.text, titleOf(entry));
    if (
      found === undefined ||
      official.some(
        (wording) => contradiction(axis, claim.text, wording) === undefined && axis.valuesOf(wording).length > 0,
      )
    )
      continue;
    if (claim.how === "use" && axis.rule !== "wrong-site" && !choosesCode.has(axis.name)) continue;
    const other = betterCode(wordings, claim, entry);
    return {
      rule: axis.rule,
      severity: "error",
      message: `the text says ${found.said.map(valueName).join(", ")}, but ${named(entry)}${described(other)}`,
      fix:
        other === undefined
          ? `write what ${entry.code} means: “${titleOf(entry)}”`
          : `for “${claim.text}” name ${codeName(other)}`,
      ...(other === undefined ? {} : { other }),
    };
  }
  if (!tellsMeaning.has(claim.how)) return undefined;
  const denied = deniedTerm(claim.text, titleOf(entry));
  if (denied !== undefined && official.some((wording) => saysTerm(wording, denied))) return undefined;
  return denied === undefined
    ? undefined
    : {
        rule: "wrong-title",
        severity: "error",
        message: `the text says the opposite of the title: ${named(entry)}`,
        fix: `write what ${entry.code} means: “${titleOf(entry)}”`,
      };
}

const regionNames: Readonly<Record<string, string>> = { C: "cervical", T: "thoracic", L: "lumbar", S: "sacral" };
const valueName = (value: string): string => regionNames[value] ?? value;

/** The words describe another code well and this one hardly; of "scoliosis or kyphosis", neither part fits. */
function otherCondition({ catalog, wordings, entry }: Question, claim: Claim): Verdict | undefined {
  if (!tellsMeaning.has(claim.how)) return undefined;
  const said = bareClaim(claim.text);
  const found = foreignWords(wordings, entry, said);
  // A sentence may say much of a code that no title says; only another code's name is against it.
  if (found?.best === undefined && claim.how === "account") return undefined;
  if (found === undefined) return undefined;
  const other = found.best === undefined ? undefined : catalog.entry(found.best.ordinal);
  if (other !== undefined && isRelated(entry, other)) return undefined;
  const isSure = (found.best?.score ?? 0) >= fitting.sure;
  const shown = isSure ? other : undefined;
  return {
    rule: "wrong-title",
    severity: isSure ? "error" : "warning",
    message: `“${said}” is not what the code means: ${named(entry)}${described(shown)}`,
    fix:
      shown === undefined
        ? `write what ${entry.code} means: “${titleOf(entry)}”`
        : `for “${said}” name ${codeName(shown)}`,
    ...(shown === undefined ? {} : { other: shown }),
  };
}

/** One stands above the other: a text may name either by the other's title. */
function isRelated(entry: CodeEntry, other: CodeEntry): boolean {
  const { codes } = entry.catalog.data;
  const holds = (outer: number, inner: number): boolean => inner >= outer && inner < codes.end(outer);
  return holds(entry.ordinal, other.ordinal) || holds(other.ordinal, entry.ordinal);
}

/** A side that the code does not tell: "S23.41XA is a sprain of the ribs on the right side". */
function sideNotInCode({ catalog, entry }: Question, claim: Claim, official: readonly string[]): Verdict | undefined {
  if (!tellsMeaning.has(claim.how) || !entry.isValidForSubmission || !/\bside\b/i.test(claim.text)) return undefined;
  const side = sideOfBody.valuesOf(claim.text)[0];
  if (
    side === undefined ||
    official.some((wording) => sideOfBody.valuesOf(wording).length > 0 || /\bside\b/i.test(wording))
  )
    return undefined;
  if (!catalog.data.codes.isExtended(entry.ordinal)) return undefined;
  return {
    rule: "wrong-site",
    severity: "warning",
    message: `the code does not tell the side, and its 7th character tells the encounter: ${named(entry)}`,
    fix: `leave out “${side}”, or write what ${entry.code} means: “${titleOf(entry)}”`,
  };
}

/** The code that does mean what is said, where the words fit one well. */
function betterCode(wordings: CodeWordings, claim: Claim, entry: CodeEntry): CodeEntry | undefined {
  const best = wordings.best(bareClaim(claim.text));
  if (best === undefined || best.score < fitting.leastBest) return undefined;
  const other = entry.catalog.entry(best.ordinal);
  return isRelated(entry, other) ? undefined : other;
}

const codeName = (entry: CodeEntry): string => (entry.isValidForSubmission ? entry.code : `a code of ${entry.code}`);
const described = (other: CodeEntry | undefined): string => (other === undefined ? "" : `; ${named(other)}`);
