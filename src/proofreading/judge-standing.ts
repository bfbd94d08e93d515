import { validityOf } from "../audit/rules.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { successorsOn } from "../catalog/code-history.ts";
import type { Statement } from "./claim.ts";
import { isRange } from "./mention.ts";
import type { ProofFinding } from "./proof-finding.ts";
import { isRefused, isSaidBillable, isUsedAsCode, type TextContext } from "./use-of-code.ts";

/** A code that is none, has ended, is still to come, or is a header offered as a code to report. */
export function judgeStanding(catalog: Catalog, context: TextContext, statement: Statement): ProofFinding | undefined {
  const { mention } = statement;
  const { entry, status } = mention;
  if (status === "valid" || isRange(mention)) return undefined;
  const isMeant =
    status === "incomplete" && entry !== undefined
      ? isUsedAsCode(context, statement, entry)
      : !isRefused(context, statement) && !mention.isOpen;
  const found = isMeant ? validityOf(catalog, mention.code) : undefined;
  if (found === undefined) return undefined;
  const said = isSaidBillable(context.masked, statement)
    ? `the text says that ${mention.code} may be reported, but `
    : "";
  const remedy = found.fix ?? "name a code that is in force on the date";
  const only = onlyCode(catalog, mention.entry?.ordinal);
  return {
    rule: found.rule,
    severity: found.severity,
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    codes: [mention.code],
    message: `${said}${found.message}`,
    authority: found.authority,
    fix: only === undefined ? remedy : `write ${only}`,
    ...(only === undefined ? {} : { replacement: only }),
  };
}

/** The one code that takes the place of an ended one, or completes a header; where there are several, the record decides. */
function onlyCode(catalog: Catalog, ordinal: number | undefined): string | undefined {
  if (ordinal === undefined) return undefined;
  const entry = catalog.entry(ordinal);
  const valid =
    entry.status === "incomplete"
      ? entry.completions
      : successorsOn(catalog.data, ordinal, catalog.day).map((each) => catalog.entry(each));
  const [only, ...others] = valid;
  return others.length === 0 ? only?.code : undefined;
}
