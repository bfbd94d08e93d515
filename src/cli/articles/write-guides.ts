import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Classification } from "../../classification.ts";
import { article } from "../../operations/article.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import { type ExitStatus, worse } from "../exit-status.ts";
import { endingOf, guideText } from "./guide-text.ts";

/** Writes the guides that were named: one into the file `--out` names, several into a folder, a file each. */
export async function writeGuides(call: CommandCall, classification: Classification, out: string): Promise<ExitStatus> {
  const isFolder = call.args.length > 1 || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  let status: ExitStatus = 0;
  for (const typed of call.args) {
    const answer = article.run(classification, article.read({ code: typed }, { date: call.date }));
    status = worse(status, article.isClean(answer) ? 0 : 1);
    // What is no code may hold anything, and must not name a file.
    if (isFolder && !/^[A-Z0-9.]+$/.test(answer.code))
      throw new UsageError(`"${typed.slice(0, 40)}" is no code: it gets no file`);
    if (isFolder) mkdirSync(out, { recursive: true });
    const path = isFolder ? join(out, `${answer.code}.${endingOf(call.format)}`) : out;
    writeFileSync(path, guideText(answer, call.format));
    await call.warnBeyond(answer.release, classification.catalogs.record.lastKnownDay);
  }
  return status;
}
