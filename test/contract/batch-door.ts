import { runDxproof } from "../command-line.ts";
import { type Door, type DoorAnswer, dateOfService } from "./door.ts";

/** `dxproof <command> --batch`: one run for all inputs. */
export const batchDoor: Door = {
  name: "command line, --batch",
  async ask(command, inputs) {
    const lines = inputs.map((input, id) => JSON.stringify({ id, ...input }));
    const run = await runDxproof([command, "--batch", "--date", dateOfService], { input: lines.join("\n") });
    const answers = run.stdout.split("\n").slice(0, -1).map(readLine);
    if (answers.length !== inputs.length)
      throw new Error(`${answers.length} lines for ${inputs.length}: ${run.stderr}`);
    return answers;
  },
};

function readLine(line: string, at: number): DoorAnswer {
  const { error } = JSON.parse(line) as { error?: { code: string; message: string; line: number } };
  if (error !== undefined) {
    if (error.line !== at + 1) throw new Error(`the error of line ${at + 1} names line ${error.line}`);
    return { error: { code: error.code, message: error.message } };
  }
  const id = `{"id":${at},`;
  if (!line.startsWith(id)) throw new Error(`line ${at + 1} does not begin with ${id}`);
  return { json: `{${line.slice(id.length)}` };
}
