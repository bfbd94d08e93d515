import { contradiction, regionOfSpine } from "./axes.ts";
import type { Statement } from "./claim.ts";
import { named, titleOf } from "./official-words.ts";
import type { ProofFinding } from "./proof-finding.ts";
import { lineBefore } from "./text-lines.ts";
import type { TextContext } from "./use-of-code.ts";
import { isRefused } from "./use-of-code.ts";

/** A step of a decision: "→ Use M54.12", "Nerve-related → M54.12". */
const step = /(?:→|->|=>|➔)\s*(?:use\s+|assign\s+|report\s+)?$/i;

/**
 * A step of a decision that names no region leads to a code of another region than the text is about: in a guide to upper back
 * pain, "nerve involvement → M54.12", which is the neck's.
 */
export function judgeTopic(context: TextContext, statement: Statement): ProofFinding | undefined {
  const { masked, statements } = context;
  const { mention, line, claims } = statement;
  const { entry } = mention;
  if (entry === undefined || isRefused(context, statement)) return undefined;
  // The arrow may be what marks the line.
  const lead = masked.slice(line.start, line.from) + lineBefore(masked, line, mention);
  if (!step.test(lead)) return undefined;
  const said = claims.map(({ text }) => text).join(" ") || lead;
  const first = statements[0];
  if (first === undefined || regionOfSpine.valuesOf(said).length > 0) return undefined;
  const topic = masked.slice(first.line.start, first.line.end);
  const found = contradiction(regionOfSpine, topic, titleOf(entry));
  if (found === undefined) return undefined;
  const instead = (entry.parent?.children ?? []).filter((each) =>
    regionOfSpine.valuesOf(titleOf(each)).some((region) => found.said.includes(region)),
  );
  const names = instead.map(({ code }) => code);
  const { start, end, quote, code } = mention;
  return {
    rule: "wrong-site",
    severity: "warning",
    start,
    end,
    quote,
    codes: [code, ...names],
    message: `the text is about another region of the spine, and ${named(entry)}${instead.map((each) => `; ${named(each)}`).join("")}`,
    authority: `Tabular List, ${code}`,
    fix:
      names.length === 0
        ? `name a code of the region, or say for which region ${code} is`
        : `write ${names.join(" or ")}, or say for which region ${code} is`,
  };
}
