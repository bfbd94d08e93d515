/**
 * Writes docs/rules: a page for each audit rule and a list of them, from the rule objects and what they find in their
 * own examples. `--check` writes nothing and fails where a page is missing, stale, or of no rule.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { auditEncounter } from "../src/audit/audit-encounter.ts";
import type { Finding } from "../src/audit/finding.ts";
import type { AnyRule, RuleExample } from "../src/audit/rule.ts";
import { rules } from "../src/audit/rules.ts";
import { loadCatalog, shippedCatalogFolder } from "../src/load-catalog.ts";

const folder = resolve(import.meta.dirname, "../docs/rules");
const { catalogs } = loadCatalog(shippedCatalogFolder);

function findingOf(rule: AnyRule, { diagnoses, date, setting = "outpatient" }: RuleExample): Finding | undefined {
  const encounter = { date, setting, diagnoses: diagnoses.map((code) => ({ code })) };
  return auditEncounter(catalogs.on(date), encounter, [rule])[0];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function written(code: string): string {
  return code === "" ? "(blank)" : `\`${code}\``;
}

function exampleRow(rule: AnyRule, example: RuleExample): string {
  const finding = findingOf(rule, example);
  if ((finding?.severity ?? false) !== example.finds) {
    throw new Error(
      `${rule.id}: ${example.diagnoses.join(", ")} on ${example.date} finds ${finding?.severity ?? "nothing"}`,
    );
  }
  const codes = example.diagnoses.map(written).join(", ");
  return `| ${codes} | ${example.date} | ${finding?.severity ?? "nothing"} | ${cell(finding?.message ?? example.because)} |`;
}

function page(rule: AnyRule): string {
  const { id, summary, severity, scope, authority, details, examples } = rule;
  return `${[
    `# ${id}`,
    summary,
    `- **Severity:** ${severity}\n- **Looks at:** ${scopes[scope]}\n- **Authority:** ${authority}`,
    ...details,
    "## Examples",
    [
      "| diagnoses, in order | date | finds | what it says, or why nothing |",
      "|---|---|---|---|",
      ...examples.map((one) => exampleRow(rule, one)),
    ].join("\n"),
    "This page is generated from the rule: `tsx tools/write-rule-pages.ts`.",
  ].join("\n\n")}\n`;
}

const scopes: Readonly<Record<AnyRule["scope"], string>> = {
  code: "each diagnosis",
  pair: "each pair of diagnoses",
  encounter: "the encounter",
};

function list(): string {
  const rows = rules.map(
    ({ id, severity, summary, authority }) =>
      `| [${id}](${id}.md) | ${severity} | ${cell(summary)} | ${cell(authority)} |`,
  );
  return `${[
    "# Audit rules",
    "What `dxproof` checks in the diagnoses of an encounter, one page a rule. A rule names its authority: a section of the ICD-10-CM Official Guidelines for Coding and Reporting, or a note of the Tabular List. An **error** has no exception; a **warning** has one that only the record can show; an **advice** is worth a look. Codes are judged by the release in force on the date of service.",
    ["| rule | severity | finds | authority |", "|---|---|---|---|", ...rows].join("\n"),
    "This page is generated from the rules: `tsx tools/write-rule-pages.ts`.",
  ].join("\n\n")}\n`;
}

const pages = new Map([["README.md", list()], ...rules.map((rule): [string, string] => [`${rule.id}.md`, page(rule)])]);
const present = existsSync(folder) ? readdirSync(folder) : [];
const surplus = present.filter((name) => !pages.has(name));
const stale = [...pages].filter(
  ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), "utf8") !== text,
);

if (process.argv.includes("--check")) {
  for (const name of surplus) process.stdout.write(`FAIL docs/rules/${name} is the page of no rule\n`);
  for (const [name] of stale)
    process.stdout.write(`FAIL docs/rules/${name} is not what the rule says: tsx tools/write-rule-pages.ts\n`);
  process.exitCode = surplus.length + stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of surplus) rmSync(join(folder, name));
  for (const [name, text] of stale) writeFileSync(join(folder, name), text);
  process.stdout.write(`${stale.length} written, ${surplus.length} removed, ${pages.size} pages\n`);
}
