import { lineAskingFor, wordsOf } from "../code-first.ts";
import { type Diagnosis, firstPlace, type ReadEncounter } from "../encounter.ts";
import { type ManifestationMark, manifestationMark } from "../manifestation.ts";
import type { AuditRule, Breach } from "../rule.ts";
import { secondaryOnlyOf } from "../secondary-only.ts";

/** A manifestation as first-listed or principal diagnosis. */
export const manifestationFirst: AuditRule<"encounter"> = {
  id: "manifestation-first",
  scope: "encounter",
  severity: "error",
  authority: "Guidelines I.A.13",
  summary: "A manifestation code stands first; the condition that causes it comes before it.",
  details: [
    "A title with “in diseases classified elsewhere” makes a code a manifestation that never stands first: an error. Without it, a “code first” note that holds for every patient with the code asks for the underlying condition, if it is known: a warning.",
    "Notes with a condition (“if applicable”, “any associated …”, “… following surgery”) do not make a manifestation; the rule code-first-order looks at those.",
  ],
  examples: [
    {
      diagnoses: ["F02.80", "G30.9"],
      date: "2026-06-01",
      finds: "error",
      because: "dementia in diseases classified elsewhere",
    },
    {
      diagnoses: ["D63.1", "N18.4"],
      date: "2026-06-01",
      finds: "warning",
      because: "code first underlying chronic kidney disease",
    },
    { diagnoses: ["G30.9", "F02.80"], date: "2026-06-01", finds: false, because: "etiology, then manifestation" },
    {
      diagnoses: ["L89.154"],
      date: "2026-06-01",
      finds: false,
      because: "only an associated gangrene would come first",
    },
    { diagnoses: ["Z16.24"], date: "2026-06-01", finds: false, because: "a resistance, see unacceptable-principal" },
    { diagnoses: ["B95.61"], date: "2026-06-01", finds: false, because: "an agent, see unacceptable-principal" },
  ],
  *check(encounter) {
    const [first] = encounter.diagnoses;
    // A resistance to drugs or a severe sepsis is kept out of the first place by a rule of its own, as an error.
    if (first?.entry === undefined || secondaryOnlyOf(first.entry) !== undefined) return;
    const mark = manifestationMark(first.entry);
    if (mark !== undefined) yield breach(encounter, first, mark);
  },
};

function breach(encounter: ReadEncounter, first: Diagnosis, mark: ManifestationMark): Breach {
  const { by, instruction } = mark;
  const { diagnoses, setting } = encounter;
  const etiology = diagnoses.find(
    ({ entry }) => entry !== undefined && lineAskingFor(instruction, entry) !== undefined,
  );
  const line = etiology?.entry === undefined ? undefined : lineAskingFor(instruction, etiology.entry);
  const fix =
    etiology === undefined ? "put the underlying condition before it" : `put ${etiology.code} before ${first.code}`;
  const said = {
    diagnoses: etiology === undefined ? [first] : [first, etiology],
    because: `code first at ${instruction.from}: ${wordsOf(instruction, line)}`,
    fix,
  };
  if (by === "title") {
    return {
      ...said,
      message: `${first.code} is a manifestation and never the ${firstPlace(setting)} diagnosis: ${fix}`,
    };
  }
  const unless = etiology === undefined ? ", unless none is known" : "";
  return {
    ...said,
    message: `${first.code} is the ${firstPlace(setting)} diagnosis, and a code first note at ${instruction.from} asks for what underlies it: ${fix}${unless}`,
    severity: "warning",
    authority: `Guidelines I.A.13, I.B.7; Tabular List, code first note at ${instruction.from}`,
  };
}
