import { proofreadTexts as texts } from "../../texts/proofread.ts";
import type { Checked } from "./desk.ts";
import { type Remark, tallyOf } from "./remarks.ts";
import { sentence } from "./sentence.ts";

/** The findings as Markdown. What the text says is quoted so that nothing of it is markup. */
export function markdownReport(
  { remarks, date, release }: Pick<Checked, "remarks" | "date" | "release">,
  { name, named }: { readonly name: string | undefined; readonly named: number },
): string {
  const head = [
    `# ${plain(texts.report.title(name))}`,
    `${texts.summary({ ...tallyOf(remarks), named })}. ${texts.heldAgainst(date, release.fiscalYear)}`,
  ];
  return `${[...head, ...remarks.map(sectionOf), texts.report.foot].join("\n\n")}\n`;
}

function sectionOf({ line, severity, rule, context, quote, message, authority, fix, replacement }: Remark): string {
  const said = `> ${plain(context.before)}**${plain(quote)}**${plain(context.after)}`;
  const remedy = replacement === undefined ? fix : texts.replace(quote, replacement);
  return [
    `## ${texts.kind[severity]}, ${texts.line(line)}: ${rule}`,
    said,
    plain(sentence(message)),
    `- ${texts.fix}: ${plain(remedy)}\n- ${texts.authority}: ${plain(authority)}`,
  ].join("\n\n");
}

/** On one line, each mark of Markdown or HTML escaped. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");
}
