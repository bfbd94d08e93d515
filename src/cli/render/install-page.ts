import type { InstallReport } from "../../release/install-index.ts";
import { hang } from "../output/layout.ts";
import type { Page } from "../output/page.ts";

const names: Readonly<Record<InstallReport["took"][number]["kind"], string>> = {
  alphabetic: "Alphabetic Index",
  "external-cause": "External Cause Index",
  neoplasm: "Table of Neoplasms",
  drug: "Table of Drugs and Chemicals",
};

/** What was installed, what was left and why. */
export function installPage({ folder, took, left, wrote }: InstallReport, { style, width }: Page): readonly string[] {
  const line = (lead: string, text: string): readonly string[] => hang(lead, text, { width, further: 2 });
  return [
    ...(took.length === 0
      ? ["Nothing was installed: no index of a release is among these files."]
      : [
          style.code(`Installed into ${folder}`),
          ...took.flatMap(({ file, kind, fiscalYear, mainTerms }) =>
            line(
              "  ",
              `FY${fiscalYear} ${names[kind]}, ${mainTerms.toLocaleString("en-US")} main terms ${style.quiet(`(${file})`)}`,
            ),
          ),
          ...wrote.map(({ name, bytes }) => `  ${style.quiet(`${name}  ${(bytes / 1e6).toFixed(2)} MB`)}`),
        ]),
    ...(left.length === 0 ? [] : ["", style.code("Left")]),
    ...left.flatMap(({ file, what, reason }) => line("  ", `${file} ${style.quiet(`${what}: ${reason}`)}`)),
  ];
}
