import type { JSX } from "preact";
import type { SelectOption } from "../../../operations/select-question.ts";
import { chooseTexts as texts } from "../../texts/choose.ts";
import { leadsOf } from "./leads.ts";
import type { Titles } from "./titles.ts";
import { WayLink } from "./way-link.tsx";

/** An answer, the whole row a link; its number is its key, and that of "not documented" is 0. */
export function AnswerRow({
  option,
  answers,
  titles,
  number,
}: {
  readonly option: SelectOption;
  readonly answers: readonly string[];
  readonly titles: Titles;
  readonly number: number;
}): JSX.Element {
  const hasKey = number <= 9;
  return (
    <li>
      <WayLink
        class={number === 0 ? "answer open" : "answer"}
        answers={answers}
        {...(hasKey ? { hotkey: String(number) } : {})}
      >
        <span class="digit" aria-hidden="true">
          <kbd>{hasKey ? number : ""}</kbd>
        </span>
        <span class="said">{option.answer}</span> <LeadsLine option={option} titles={titles} />
      </WayLink>
    </li>
  );
}

function LeadsLine({ option, titles }: { readonly option: SelectOption; readonly titles: Titles }): JSX.Element {
  const leads = leadsOf(option, titles);
  switch (leads.kind) {
    case "none":
      return <span class="leads asks">{texts.noCode}</span>;
    case "one":
      return (
        <span class="leads">
          {leads.count === 1 ? "" : `${texts.codesIn(leads.count)} `}
          <span class="code">{leads.code}</span>
          {leads.title === undefined ? "" : ` ${leads.title}`}
        </span>
      );
    case "span":
      return (
        <span class="leads">
          {texts.codes(leads.count)}: <span class="code">{leads.first}</span> {texts.and}{" "}
          <span class="code">{leads.last}</span>
        </span>
      );
    case "listed":
    case "some":
      return (
        <span class="leads">
          {leads.count > leads.codes.length ? texts.codesIn(leads.count) : `${texts.codes(leads.count)}:`}{" "}
          {leads.codes.map((code, at) => (
            <span key={code}>
              {at === 0 ? "" : ", "}
              <span class="code">{code}</span>
            </span>
          ))}
          {leads.kind === "some" ? ` ${texts.and}` : ""}
        </span>
      );
  }
}
