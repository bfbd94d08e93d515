import { historyOf } from "../../catalog/code-history.ts";
import { oneOf } from "../finding.ts";
import type { AuditRule } from "../rule.ts";

/** A code whose first day lies after the date of service. */
export const notYetEffective: AuditRule<"code"> = {
  id: "not-yet-effective",
  scope: "code",
  severity: "error",
  authority: "Addenda of the ICD-10-CM release that adds the code",
  summary: "A code that was not in effect yet on the date of service.",
  details: [
    "New codes take effect on October 1 and, in some years, on April 1. Before its first day a code is as unknown as one that does not exist; the codes it was divided from hold until then.",
  ],
  examples: [
    { diagnoses: ["M54.50"], date: "2021-09-30", finds: "error", because: "in effect from 2021-10-01 on" },
    { diagnoses: ["M54.50"], date: "2021-10-01", finds: false, because: "its first day" },
  ],
  *check(diagnosis, catalog) {
    const { entry, standing } = diagnosis;
    if (standing !== "not-yet-effective" || entry === undefined) return;
    const { firstDay, header, replaces } = historyOf(catalog.data, entry.ordinal);
    const before = replaces.filter((code) => catalog.isValidForSubmission(code));
    const fix = before.length === 0 ? undefined : `report ${oneOf(before)}`;
    const from = firstDay ?? header?.firstDay;
    const since =
      from !== undefined && from > catalog.date
        ? `is in effect from ${from} on, not yet on ${catalog.date}`
        : `is not in the list in force on ${catalog.date}`;
    yield {
      diagnoses: [diagnosis],
      message: `${entry.code} ${since}${fix === undefined ? "" : `: until then ${fix}`}`,
      ...(fix === undefined ? {} : { fix }),
    };
  },
};
