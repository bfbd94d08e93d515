import { createHash } from "node:crypto";
import type { Classification } from "../classification.ts";
import type { ReleasedAnswer } from "./route.ts";

/** What an answer depends on. */
export interface AnswerSource {
  readonly classification: Classification;
  /** Of the package: search and rules may answer otherwise in another. */
  readonly version: string;
  readonly operation: string;
  /** As the operation read it, with the date it answers for. */
  readonly input: unknown;
}

/** An answer's entity tag: the same question of the same release, catalogue and version has the same one. */
export function entityTag(
  { classification, version, operation, input }: AnswerSource,
  { release }: ReleasedAnswer,
): string {
  const { codes, notes } = classification.catalogs.data.files;
  const releases = [release].flat();
  const source = JSON.stringify([version, codes.checksum, notes.checksum, releases, operation, input]);
  const digest = createHash("sha256").update(source).digest("base64url").slice(0, 22);
  return `"fy${releases.map(({ fiscalYear }) => fiscalYear).join("-")}-${digest}"`;
}

/** Whether an If-None-Match names the tag. RFC 9110, 13.1.2: weak comparison. */
export function isKnownTo(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

const longest = 3600;
const dayMs = 86_400_000;

/** An answer for "today" is kept until the day ends (UTC), any other for an hour. */
export function cacheControl(isForToday: boolean, now: Date): string {
  const left = Math.ceil((dayMs - (now.getTime() % dayMs)) / 1000);
  return `private, max-age=${isForToday ? Math.min(longest, left) : longest}`;
}
