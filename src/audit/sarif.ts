import type { Severity } from "./finding.ts";
import { LineMap } from "./line-map.ts";

/** What a log says of a rule. An `AuditRule` is one. */
export interface SarifRule {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly authority: string;
}

/** A finding at a place in a text. */
export interface SpannedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** UTF-16 code units of the file's text; `end` is not included. */
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
  readonly message: string;
  readonly authority: string;
  readonly fix?: string;
}

/** A text with what was found in it. */
export interface AuditedFile {
  /** A path with "/" relative to the folder the log is read in, or a URI. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly SpannedFinding[];
}

export interface SarifInput {
  /** The version of dxproof. */
  readonly version: string;
  /** Every rule the findings name. */
  readonly rules: readonly SarifRule[];
  readonly files: readonly AuditedFile[];
}

/** A finding names a rule that the log does not list. */
export class UnlistedRule extends Error {
  override readonly name = "UnlistedRule";

  constructor(rule: string) {
    super(`a finding names the rule "${rule.slice(0, 40)}", which is not among the rules given for the log`);
  }
}

type SarifLevel = "error" | "warning" | "note";

interface SarifText {
  readonly text: string;
}

/** Where a result stands: OASIS SARIF 2.1.0, 3.30. Lines and columns from 1, offsets from 0. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

/** A rule of a log: 3.49. */
export interface SarifDescriptor {
  readonly id: string;
  readonly shortDescription: SarifText;
  readonly help: SarifText;
  readonly defaultConfiguration: { readonly level: SarifLevel };
}

/** A finding of a log: 3.27. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: SarifArtifact; readonly region: SarifRegion } },
  ];
  readonly properties: { readonly codes: readonly string[]; readonly authority: string; readonly fix?: string };
}

interface SarifArtifact {
  readonly uri: string;
  readonly index: number;
}

/** A log of one run: OASIS SARIF 2.1.0, 3.13. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly version: string;
          readonly rules: readonly SarifDescriptor[];
        };
      };
      readonly columnKind: "utf16CodeUnits";
      readonly newlineSequences: readonly string[];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly results: readonly SarifResult[];
    },
  ];
}

const levels: Readonly<Record<Severity, SarifLevel>> = { error: "error", warning: "warning", advice: "note" };

/**
 * A SARIF 2.1.0 log of findings in texts, for the tools that show or collect them. The texts themselves are not in it.
 *
 * @throws UnlistedRule where a finding names a rule that is not given
 */
export function toSarif({ version, rules, files }: SarifInput): SarifLog {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = files.flatMap((file, index) => {
    const lines = new LineMap(file.text);
    return file.findings.map((finding) =>
      toResult(finding, {
        ruleIndex: ruleIndex(indexes, finding.rule),
        artifact: { uri: toUri(file.path), index },
        lines,
      }),
    );
  });
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "dxproof", version, rules: rules.map(toDescriptor) } },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n"],
        artifacts: files.map(({ path }) => ({ location: { uri: toUri(path) } })),
        results,
      },
    ],
  };
}

function ruleIndex(indexes: ReadonlyMap<string, number>, rule: string): number {
  const index = indexes.get(rule);
  if (index === undefined) throw new UnlistedRule(rule);
  return index;
}

function toDescriptor({ id, summary, authority, severity }: SarifRule): SarifDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    help: { text: `Authority: ${authority}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

interface ResultPlace {
  readonly ruleIndex: number;
  readonly artifact: SarifArtifact;
  readonly lines: LineMap;
}

function toResult(finding: SpannedFinding, { ruleIndex: index, artifact, lines }: ResultPlace): SarifResult {
  const { rule, severity, start, end, codes, message, authority, fix } = finding;
  const from = lines.positionOf(start);
  const to = lines.positionOf(end);
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
  return {
    ruleId: rule,
    ruleIndex: index,
    level: levels[severity],
    message: { text: `${message} (${authority})` },
    locations: [{ physicalLocation: { artifactLocation: artifact, region } }],
    properties: { codes, authority, ...(fix === undefined ? {} : { fix }) },
  };
}

/** RFC 3986, as SARIF asks: a blank in a file's name is %20. What is a URI already stays as it is. */
function toUri(path: string): string {
  const isUri = /^[a-z][a-z0-9+.-]+:/i.test(path);
  // A half of a surrogate pair has no encoding.
  const whole = path.replace(/\p{Cs}/gu, "\uFFFD");
  return isUri ? whole : encodeURI(whole).replace(/[?#]/g, encodeURIComponent);
}
