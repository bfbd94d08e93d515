import type { ReleaseInForce } from "../catalog/release.ts";
import type { Classification } from "../classification.ts";
import type { InputFields, Operation } from "../operations/operation.ts";
import type { CommandCall } from "./command-call.ts";
import { UsageError } from "./errors.ts";
import { type ExitStatus, worse } from "./exit-status.ts";
import { answerLine } from "./input/answer-line.ts";
import { inputLines } from "./input/input-lines.ts";

/** Answers are written when so much of them has come together, and whenever the input pauses. */
const writeAt = 1 << 18;

/**
 * JSON Lines in, one answer a line out, in the same order. What has been read is answered and written before more is
 * read: memory does not grow with the number of lines. Contract §1.
 */
export async function runBatch<Input, Output extends { readonly release: ReleaseInForce | readonly ReleaseInForce[] }>(
  call: CommandCall,
  operation: Operation<Input, Output>,
  { classification, fields }: { readonly classification: Classification; readonly fields: InputFields },
): Promise<ExitStatus> {
  if (call.args.length > 0)
    throw new UsageError(`--batch reads its input from stdin: leave out "${call.args[0]?.slice(0, 40)}"`);
  if (call.text("format") !== undefined && call.format !== "json")
    throw new UsageError("--batch writes JSON Lines: leave out --format");
  const answering = { operation, classification, fields, defaults: { date: call.date } };
  const { lastKnownDay } = classification.catalogs.record;
  let status: ExitStatus = 0;
  for await (const lines of inputLines(call.terminal.input)) {
    let written = "";
    for (const line of lines) {
      const answer = answerLine(line, answering);
      status = worse(status, answer.status);
      written += `${answer.json}\n`;
      for (const release of [answer.release ?? []].flat()) await call.warnBeyond(release, lastKnownDay);
      if (written.length < writeAt) continue;
      await call.print(written);
      written = "";
    }
    await call.print(written);
  }
  return status;
}
