import type { ReleaseInForce } from "../../catalog/release.ts";
import type { CodeAnswer } from "../../operations/code-answer.ts";
import type { Page } from "../output/page.ts";
import type { Style } from "../output/style.ts";

type Status = CodeAnswer["status"];

const words: Readonly<Record<Status, string>> = {
  valid: "valid for submission",
  incomplete: "incomplete",
  retired: "retired",
  "not-yet-effective": "not yet effective",
  unknown: "unknown",
  malformed: "malformed",
  block: "a block, no code",
  chapter: "a chapter, no code",
};

/** How a code stands, and when: "valid for submission on 2026-11-22 (FY2027)". */
export function standing(
  status: Status,
  release: ReleaseInForce,
  { date, style }: Pick<Page, "date" | "style">,
): string {
  return `${statusColour(status, style)(words[status])}${style.quiet(` on ${date} (FY${release.fiscalYear})`)}`;
}

/** The colour of a status. */
export function statusColour(status: Status, style: Style): (text: string) => string {
  if (status === "valid") return style.good;
  if (status === "block" || status === "chapter") return style.quiet;
  return status === "incomplete" || status === "not-yet-effective" ? style.caution : style.bad;
}

const april = "-04-01";

/** Where the notes come from, when they are not the release's own: read last, said once. @returns undefined when they are */
export function notesOrigin({ notesFrom, carriedForward, fiscalYear }: ReleaseInForce): string | undefined {
  if (notesFrom === undefined) return undefined;
  const { fiscalYear: year, effective } = notesFrom;
  const month = effective.endsWith("-10-01") ? "" : effective.endsWith(april) ? " April" : ` (${effective})`;
  const how = carriedForward === undefined ? `the nearest to FY${fiscalYear} in the catalogue` : "carried forward";
  return `Notes: FY${year}${month} text, ${how}`;
}
