import { diff } from "../../operations/diff.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { diffPage } from "../render/diff-page.ts";
import { runBatch } from "../run-batch.ts";
import { runOperation } from "../run-operation.ts";

export const diffCommand: Command = {
  name: "diff",
  summary: "what changes between two releases, for everything or for your own codes",
  usage: ["diff FROM TO", "diff --batch < questions.jsonl"],
  options: {
    within: { value: "RANGE", about: "only a chapter, block, range or code: M00-M99, 13, M54" },
    codes: { value: "FILE", about: "only the codes of a list or CSV file, with their successors", completes: "file" },
    column: { value: "NAME|N", about: "of a CSV file: the column with the codes" },
  },
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "json"],
  words: ["2025", "2026", "2027"],
  help: `FROM and TO are fiscal years (2027 begins on 2026-10-01) or dates. Codes that end or become headers come first,
with what to use instead; then what is new, then what got another title.

  $ dxproof diff 2026 2027 --within M40-M79
  FY2026 (2025-10-01) → FY2027 (2026-10-01), within M40-M79
  0 ended · 1 became a header · 6 added · 0 retitled

    Became a header  M72.2     Plantar fascial fibromatosis
                               → M72.20 Plantar fascial fibromatosis,
                                 unspecified foot

  $ dxproof diff 2026 2027 --codes favourites.txt
  $ dxproof diff 2025-10-01 2026-04-01 --format json

Exit status: 0 answered, 2 it could not be done.`,
  run: runDiff,
};

async function runDiff(call: CommandCall): Promise<ExitStatus> {
  const within = call.text("within");
  const file = call.text("codes");
  const fields: Record<string, unknown> = within === undefined ? {} : { within };
  if (file !== undefined) {
    const { readTypedCodes } = await import("../code-list/read-typed-codes.ts");
    fields.codes = await readTypedCodes(call, file);
  }
  if (call.flag("batch")) return await runBatch(call, diff, { classification: openCatalog(call), fields });
  const [from, to, more] = call.args;
  if (from === undefined || to === undefined || more !== undefined)
    throw new UsageError("diff takes two releases: dxproof diff 2026 2027");
  return await runOperation(call, diff, {
    classification: openCatalog(call),
    inputs: [{ ...fields, from, to }],
    render: diffPage,
  });
}
