import type { PartName } from "../../catalog/installed-part.ts";
import type { InstallReport } from "../../release/install/install-release.ts";
import type { RemoveReport } from "../../release/install/remove-parts.ts";
import { hang } from "../output/layout.ts";
import type { Page } from "../output/page.ts";

/** What the parts of a release are called. */
export const officialNames: Readonly<Record<PartName, string>> = {
  tabular: "Tabular List",
  order: "order file",
  conversion: "conversion table",
  "poa-exempt": "POA-exempt list",
  index: "Alphabetic Index",
  "external-cause": "External Cause Index",
  neoplasm: "Table of Neoplasms",
  drug: "Table of Drugs and Chemicals",
};

/** What was installed, what was left and why. */
export function installPage(report: InstallReport, page: Page): readonly string[] {
  const { folder, took, left } = report;
  const { style, width } = page;
  const line = (lead: string, text: string): readonly string[] => hang(lead, text, { width, further: 2 });
  const taken = took.flatMap(({ file, part, fiscalYear, size, isReplacement }) => {
    const again = isReplacement === true ? ", in place of the one before" : "";
    const held = `${size.count.toLocaleString("en-US")} ${size.of}`;
    return line("  ", `FY${fiscalYear} ${officialNames[part]}, ${held}${again} ${style.quiet(`(${file})`)}`);
  });
  const heading = took.length > 0 ? `Installed into ${folder}` : `Compiled again in ${folder}`;
  return [
    ...(took.length === 0 && report.wrote.length === 0 ? ["Nothing was installed."] : [style.code(heading), ...taken]),
    ...outcome(report, page),
    ...(left.length === 0 ? [] : ["", style.code("Left")]),
    ...left.flatMap(({ file, what, reason }) => line("  ", `${file} ${style.quiet(`${what}: ${reason}`)}`)),
  ];
}

/** What was removed. */
export function removePage(report: RemoveReport, page: Page): readonly string[] {
  const { folder, removed } = report;
  return [
    page.style.code(`Removed from ${folder}`),
    ...removed.map(
      ({ part, fiscalYear, file }) => `  FY${fiscalYear} ${officialNames[part]} ${page.style.quiet(`(${file})`)}`,
    ),
    ...outcome(report, page),
  ];
}

function outcome(
  { remarks, wrote }: Pick<InstallReport, "remarks" | "wrote">,
  { style, width }: Page,
): readonly string[] {
  return [
    ...remarks.flatMap((remark) => hang("  ", remark, { width, further: 2 })),
    ...wrote.map(({ name, bytes }) => `  ${style.quiet(`${name}  ${(bytes / 1e6).toFixed(2)} MB`)}`),
  ];
}
