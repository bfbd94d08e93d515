import type { ReleaseInForce } from "../catalog/release.ts";
import type { Classification } from "../classification.ts";
import type { InputFields, Operation } from "../operations/operation.ts";
import type { CommandCall } from "./command-call.ts";
import { type ExitStatus, worse } from "./exit-status.ts";
import type { Page } from "./output/page.ts";

/** What a command adds to an operation: what was asked, and how the answer reads. */
export interface Question<Output> {
  readonly classification: Classification;
  /** One input object for each answer wanted. */
  readonly inputs: readonly InputFields[];
  readonly render: (output: Output, page: Page) => readonly string[];
}

/** Answers what was asked on the command line: as text, or as one JSON document (an array where several were asked). */
export async function runOperation<
  Input,
  Output extends { readonly release: ReleaseInForce | readonly ReleaseInForce[] },
>(
  call: CommandCall,
  operation: Operation<Input, Output>,
  { classification, inputs, render }: Question<Output>,
): Promise<ExitStatus> {
  const outputs = inputs.map((fields) => operation.run(classification, operation.read(fields, { date: call.date })));
  if (call.format === "json") await call.printJson(outputs.length === 1 ? outputs[0] : outputs);
  else {
    const { page } = call;
    await call.print(`${outputs.map((output) => render(output, page).join("\n")).join("\n\n")}\n`);
  }
  const { lastKnownDay } = classification.catalogs.record;
  for (const release of outputs.flatMap((output) => output.release)) await call.warnBeyond(release, lastKnownDay);
  return outputs.reduce<ExitStatus>((status, output) => worse(status, operation.isClean(output) ? 0 : 1), 0);
}
