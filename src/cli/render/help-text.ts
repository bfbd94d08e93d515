import { type Command, type OptionTable, optionsOf } from "../command.ts";

const disclaimer = "A coding aid, not medical or payment advice; no CPT, no Coding Clinic text.";

/** What `dxproof --help` prints. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `dxproof: ICD-10-CM coding that shows its proof

  dxproof <command> [arguments] [options]
  dxproof M54.6                 a code, block or chapter: the same as dxproof code
  dxproof "upper back pain"     words: the same as dxproof search
  dxproof visits.csv            a list of codes, plain or CSV: the same as dxproof code
                                codes or words that are piped in are taken likewise

Commands
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")}

Options of most commands
${optionLines(optionsOf({ options: {}, sharedOptions: ["date", "format", "batch", "catalog"], formats: ["text", "json"] }))}
  --version             the version of dxproof

dxproof help <command> says more. Exit status: 0 nothing wrong was found, 1 something was, 2 it could not be done.
${disclaimer}
`;
}

/** What `dxproof <command> --help` prints. */
export function commandHelp(command: Command): string {
  const { name, summary, usage, help } = command;
  return `dxproof ${name}: ${summary}

${usage.map((line) => `  dxproof ${line}`).join("\n")}

${help}

Options
${optionLines(optionsOf(command))}

${disclaimer}
`;
}

function optionLines(options: OptionTable): string {
  const rows = Object.entries(options).map(([name, { value, about }]) => ({
    lead: `--${name}${value === undefined ? "" : ` ${value}`}`,
    about,
  }));
  const width = Math.max(20, ...rows.map(({ lead }) => lead.length));
  return rows.map(({ lead, about }) => `  ${lead.padEnd(width)}  ${about}`).join("\n");
}
