import type { Catalog } from "../catalog/catalog.ts";
import type { Diagnosis, ReadEncounter, Setting } from "./encounter.ts";
import type { Finding, Severity } from "./finding.ts";

/** What a rule of each scope looks at. A pair arrives once, in the order reported. */
export interface RuleSubjects {
  readonly code: Diagnosis;
  readonly pair: { readonly first: Diagnosis; readonly second: Diagnosis };
  readonly encounter: ReadEncounter;
}

export type RuleScope = keyof RuleSubjects;

/** What `check` yields: the diagnoses it is about and what there is to say; severity and authority where not the rule's own. */
export interface Breach {
  readonly diagnoses: readonly Diagnosis[];
  readonly message: string;
  readonly because?: string;
  readonly fix?: string;
  readonly severity?: Severity;
  readonly authority?: string;
}

/** A case of a rule: its page shows it, its test runs it. */
export interface RuleExample {
  readonly diagnoses: readonly string[];
  /** "YYYY-MM-DD". */
  readonly date: string;
  /** Outpatient where not said. */
  readonly setting?: Setting;
  /** The severity found; `false` where the rule has nothing to say. */
  readonly finds: Severity | false;
  /** In a few words, why. */
  readonly because: string;
}

/** One rule: one object, one file, one test, one page, joined by `id`. */
export interface AuditRule<Scope extends RuleScope = RuleScope> {
  readonly id: string;
  readonly scope: Scope;
  /** Of its findings, unless a breach says otherwise. */
  readonly severity: Severity;
  /** Section of the ICD-10-CM Official Guidelines: "Guidelines I.B.2". */
  readonly authority: string;
  /** One sentence for the rule's page. */
  readonly summary: string;
  /** What a coder should know before agreeing or disagreeing: paragraphs for the rule's page. */
  readonly details: readonly string[];
  readonly examples: readonly RuleExample[];
  /** Pure. Throws for no input. */
  readonly check: (subject: RuleSubjects[Scope], catalog: Catalog) => Generator<Breach>;
}

/** A rule of any scope. */
export type AnyRule = AuditRule<"code"> | AuditRule<"pair"> | AuditRule<"encounter">;

/** A finding of a rule from what its check yielded. */
export function toFinding(rule: AnyRule, breach: Breach): Finding {
  const { diagnoses, message, because, fix, severity = rule.severity, authority = rule.authority } = breach;
  return {
    rule: rule.id,
    severity,
    codes: diagnoses.map(({ code }) => code),
    positions: diagnoses.map(({ position }) => position),
    message,
    authority,
    ...(because === undefined ? {} : { because }),
    ...(fix === undefined ? {} : { fix }),
  };
}
