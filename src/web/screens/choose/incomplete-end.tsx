import type { JSX } from "preact";
import type { SelectAnswer } from "../../../operations/select.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { chooseTexts } from "../../texts/choose.ts";
import { BackLink } from "./back-link.tsx";
import { Headline, Subhead } from "./headline.tsx";
import { queryText } from "./query-text.ts";
import { WayLink } from "./way-link.tsx";

const texts = chooseTexts.incomplete;

/** What was documented does not suffice: what to ask the provider, why, and a query to copy. */
export function IncompleteEnd({
  answer,
  incomplete,
  date,
}: {
  readonly answer: SelectAnswer;
  readonly incomplete: NonNullable<SelectAnswer["incomplete"]>;
  readonly date: string;
}): JSX.Element {
  const { ask, why, code } = incomplete;
  const { start, path } = answer;
  const query = queryText(answer, incomplete, date);
  return (
    <div class="result">
      <Headline>{texts.title}</Headline>
      <div class="card to-ask">
        <Subhead>{texts.ask}</Subhead>
        <p class="ask">{ask}</p>
        <p>
          <span class="soft">{texts.why}</span> {why}
        </p>
        {start.kind === "pathway" && code === start.name ? null : (
          <p class="small soft">
            {texts.at} <CodeLink code={code} status="incomplete" />
          </p>
        )}
      </div>
      <Subhead>{texts.query}</Subhead>
      <pre class="query">{query}</pre>
      <p class="buttons result-buttons">
        <CopyButton text={query} name={texts.copied} hotkey="c" isMain>
          {texts.copy}
        </CopyButton>
        {path.length === 0 ? null : (
          <WayLink class="button" answers={[]}>
            {chooseTexts.result.again}
          </WayLink>
        )}
      </p>
      <BackLink answers={path.map((one) => one.answer)} />
    </div>
  );
}
