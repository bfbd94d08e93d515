import { historyOf, successorsOn } from "../../catalog/code-history.ts";
import { oneOf } from "../finding.ts";
import type { AuditRule } from "../rule.ts";

/** A code whose last day lies before the date of service. */
export const retiredCode: AuditRule<"code"> = {
  id: "retired-code",
  scope: "code",
  severity: "error",
  authority: "Conversion Table of ICD-10-CM codes",
  summary: "A code that had ended by the date of service.",
  details: [
    "The date of service decides; for an inpatient, the date of discharge. The codes that took its place are those of the official conversion tables; where these name none, the message says so.",
  ],
  examples: [
    {
      diagnoses: ["H81.49"],
      date: "2026-06-01",
      finds: "error",
      because: "its last day was 2019-09-30; H81.4 took its place",
    },
    { diagnoses: ["H81.49"], date: "2019-09-30", finds: false, because: "its last day" },
    { diagnoses: ["M54.6"], date: "2026-06-01", finds: false, because: "it has not ended" },
  ],
  *check(diagnosis, catalog) {
    const { entry, standing } = diagnosis;
    if (standing !== "retired" || entry === undefined) return;
    const { lastDay, header } = historyOf(catalog.data, entry.ordinal);
    const instead = successorsOn(catalog.data, entry.ordinal, catalog.day).map(
      (ordinal) => catalog.entry(ordinal).code,
    );
    const ended =
      lastDay === undefined
        ? `${entry.code} was a header${header?.lastDay === undefined ? "" : ` until ${header.lastDay}`}`
        : `${entry.code} ended, its last day was ${lastDay}`;
    const fix = instead.length === 0 ? undefined : `report ${oneOf(instead)}`;
    yield {
      diagnoses: [diagnosis],
      message: `${ended}: ${fix ?? "the official tables name no code that took its place"}`,
      ...(fix === undefined ? {} : { fix }),
    };
  },
};
