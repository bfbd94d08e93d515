import type { CodeEntry } from "../../catalog/code-entry.ts";
import { firstPlace } from "../encounter.ts";
import { isSequelaByNote, manifestationMark } from "../manifestation.ts";
import type { AuditRule } from "../rule.ts";

const bySeventhCharacter = "Guidelines I.B.10, I.C.19.a";
const externalCauses = "20";

/** A sequela code before the condition that the sequela is. */
export const sequelaFirst: AuditRule<"encounter"> = {
  id: "sequela-first",
  scope: "encounter",
  severity: "warning",
  authority: "Guidelines I.B.10",
  summary: "A code for the cause of a sequela stands first or alone; the condition that remains comes before it.",
  details: [
    "Codes with the 7th character for sequela, and those of “Sequelae of …” whose note asks for the condition first. Two codes are needed: what remains (scar, pain, malunion), then the cause with its S.",
    "Excepted are a sequela code that a manifestation follows, and codes that have the condition in themselves, as those of I69 have. The Medicare Code Editor does not refuse these: a warning.",
  ],
  examples: [
    { diagnoses: ["S23.3XXS"], date: "2026-06-01", finds: "warning", because: "alone: what remains of the sprain?" },
    { diagnoses: ["B94.8", "R53.83"], date: "2026-06-01", finds: "warning", because: "the condition comes first" },
    { diagnoses: ["M54.6", "S23.3XXS"], date: "2026-06-01", finds: false, because: "condition, then cause" },
    { diagnoses: ["I69.354"], date: "2026-06-01", finds: false, because: "the hemiplegia is in the code" },
  ],
  *check({ setting, diagnoses }) {
    const [first, second] = diagnoses;
    if (first?.entry === undefined) return;
    const isExtended = hasSequelaCharacter(first.entry);
    if (!isExtended && !isSequelaByNote(first.entry)) return;
    if (second?.entry !== undefined && manifestationMark(second.entry)?.by === "title") return;
    const fix =
      second === undefined ? "add the condition that remains, before it" : "put the condition that remains before it";
    yield {
      diagnoses: [first],
      message: `${first.code} names the cause of a sequela, not the condition, and does not stand ${second === undefined ? "alone" : `as ${firstPlace(setting)} diagnosis`}: ${fix}`,
      fix,
      ...(isExtended ? { authority: bySeventhCharacter } : {}),
    };
  },
};

/** External causes have the character too; they never stand first for a reason of their own. */
function hasSequelaCharacter(entry: CodeEntry): boolean {
  const { codes } = entry.catalog.data;
  if (!codes.isExtended(entry.ordinal) || entry.divisions[0]?.chapter === externalCauses) return false;
  const character = entry.code.at(-1);
  return (
    entry.seventhCharacters?.some((one) => one.character === character && /^sequela\b/i.test(one.meaning)) ?? false
  );
}
