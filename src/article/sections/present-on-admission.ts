import type { Section } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";

/** Whether an inpatient claim needs the indicator; only where an official list of exempt codes is installed. */
export function presentOnAdmission({ isValid, poaExemption }: GuideSubject): Section | undefined {
  if (!isValid || poaExemption === undefined) return undefined;
  const { isExempt, fiscalYear, isCarriedForward } = poaExemption;
  const list = `CMS, POA Exempt Codes, FY${fiscalYear}${isCarriedForward ? ", the nearest year installed" : ""}`;
  const text = isExempt
    ? "Exempt: an inpatient claim needs no present-on-admission indicator for it."
    : "Not exempt: an inpatient claim says for it whether the condition was present on admission.";
  return {
    id: "present-on-admission",
    heading: "Present on admission",
    blocks: [{ kind: "list", items: [{ text: [text], source: list }] }],
  };
}
