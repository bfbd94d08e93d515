import type { CodeEntry } from "../../catalog/code-entry.ts";
import { oneOf } from "../finding.ts";
import type { AuditRule } from "../rule.ts";
import { siblingsOf, sidedCodes, stemOfEntry } from "../sides.ts";

const unspecified = /\bunspecified\b/gi;
const residual = /^(?:other|unspecified)\b|\bother (?:specified )?\w+$/i;

/** An "unspecified" code beside more specific ones. */
export const unspecifiedCode: AuditRule<"code"> = {
  id: "unspecified-code",
  scope: "code",
  severity: "advice",
  authority: "Guidelines I.A.9.b, I.B.18",
  summary: "The code is an “unspecified” one, and beside it stand codes that say more.",
  details: [
    "Unspecified codes are right when nothing more is known at the encounter: an advice, never an error. An unspecified side alone is left to unspecified-side.",
  ],
  examples: [
    {
      diagnoses: ["M54.9"],
      date: "2026-06-01",
      finds: "advice",
      because: "the site of the dorsalgia is known more often than not",
    },
    { diagnoses: ["M54.6"], date: "2026-06-01", finds: false, because: "nothing is left open" },
    { diagnoses: ["M25.519"], date: "2026-06-01", finds: false, because: "only the side is open" },
  ],
  *check(diagnosis) {
    const { entry, standing } = diagnosis;
    if (standing !== "valid" || entry === undefined) return;
    const specific = moreSpecific(entry);
    if (specific.length === 0) return;
    const codes = specific.map(({ code, status }) => (status === "valid" ? code : `${code}-`));
    const fix = `look at ${oneOf(codes)} if the record says more`;
    yield { diagnoses: [diagnosis], message: `${entry.code} is an unspecified code: ${fix}`, fix };
  },
};

/** The siblings that say more, at the level where the title begins to leave something open. */
function moreSpecific(entry: CodeEntry): readonly CodeEntry[] {
  const open = countOpen(entry.title) - (sidedCodes(entry).length > 0 ? 1 : 0);
  if (open <= 0) return [];
  for (let at: CodeEntry | undefined = stemOfEntry(entry); at !== undefined; at = at.parent) {
    const { parent } = at;
    if (parent === undefined || countOpen(parent.title) >= open) continue;
    return siblingsOf(at).filter(
      ({ title = "" }) => !residual.test(title) && countOpen(title) < countOpen(entry.title),
    );
  }
  return [];
}

function countOpen(title = ""): number {
  return title.match(unspecified)?.length ?? 0;
}
