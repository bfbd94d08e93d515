import { toSarif } from "../../../audit/sarif.ts";
import { proofRules } from "../../../proofreading/proof-rules.ts";
import type { Checked } from "./desk.ts";

/** The findings as a SARIF 2.1.0 log. Fetched when it is asked for: with it come the descriptions of all rules. */
export function sarifReport(
  { text, remarks }: Checked,
  of: { readonly path: string; readonly version: string },
): string {
  const used = new Set(remarks.map(({ rule }) => rule));
  const rules = proofRules.filter(({ id }) => used.has(id));
  return `${JSON.stringify(toSarif({ version: of.version, rules, files: [{ path: of.path, text, findings: remarks }] }), null, 2)}\n`;
}
