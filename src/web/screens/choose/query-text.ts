import type { SelectAnswer } from "../../../operations/select.ts";
import { chooseTexts } from "../../texts/choose.ts";

const texts = chooseTexts.query;

/**
 * What a coder sends to the provider where the record does not suffice. It leads to no answer and names no payment, as the
 * AHIMA/ACDIS practice brief on compliant queries asks.
 */
export function queryText(
  { start, path }: Pick<SelectAnswer, "start" | "path">,
  { ask, why }: NonNullable<SelectAnswer["incomplete"]>,
  date: string,
): string {
  const soFar = path.map(({ question, answer }) => `- ${question} ${answer}`);
  return [
    texts.head,
    texts.about(start.title ?? start.name),
    texts.date(date),
    ...(soFar.length === 0 ? [] : ["", texts.soFar, ...soFar]),
    "",
    texts.please,
    ask,
    "",
    texts.why(why),
    texts.close,
  ].join("\n");
}
