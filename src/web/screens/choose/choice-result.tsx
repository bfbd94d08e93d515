import type { JSX } from "preact";
import type { SelectAnswer, SelectedCode } from "../../../operations/select.ts";
import { useApp } from "../../app-context.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { chooseTexts } from "../../texts/choose.ts";
import { AlsoChooseItem } from "./also-choose-item.tsx";
import { BackLink } from "./back-link.tsx";
import { Headline } from "./headline.tsx";
import { ResultCode } from "./result-code.tsx";
import { WayLink } from "./way-link.tsx";

const texts = chooseTexts.result;

/** The codes to report, in reporting order, with the reason of each. */
export function ChoiceResult({
  answer: { path, alsoChoose = [], release },
  codes,
  date,
}: {
  readonly answer: SelectAnswer;
  readonly codes: readonly SelectedCode[];
  readonly date: string;
}): JSX.Element {
  const { addresses } = useApp();
  const [first] = codes;
  const headers = (order: "before" | "after") =>
    alsoChoose.filter((one) => one.order === order).map((one) => <AlsoChooseItem key={one.code} header={one} />);
  const count = codes.length + alsoChoose.length;
  const isMany = codes.length > 1;
  const titled = codes.map(({ code, title = "" }) => `${code} ${title}`.trim()).join("\n");
  return (
    <div class="result">
      <Headline>{count === 1 ? texts.one : texts.many(count)}</Headline>
      <ol class={count === 1 ? "result-codes single" : "result-codes"}>
        {headers("before")}
        {codes.map((selected) => (
          <ResultCode key={selected.code} selected={selected} date={date} year={release.fiscalYear} isMany={isMany} />
        ))}
        {headers("after")}
      </ol>
      {release.beyond === true ? <p class="remark caution">{chooseTexts.beyond}</p> : null}
      <p class="buttons result-buttons">
        <CopyButton
          text={codes.map(({ code }) => code).join("\n")}
          name={codes.map(({ code }) => code).join(", ")}
          hotkey="c"
          isMain
        >
          {isMany ? texts.copyAll : texts.copy}
        </CopyButton>
        <CopyButton text={titled} name={texts.copiedTitled}>
          {texts.copyTitled}
        </CopyButton>
        {isMany || first === undefined ? null : (
          <a class="button" href={addresses.code(first.code)}>
            {texts.guide}
          </a>
        )}
        {path.length === 0 ? null : (
          <WayLink class="button" answers={[]}>
            {texts.again}
          </WayLink>
        )}
      </p>
      <BackLink answers={path.map((one) => one.answer)} />
    </div>
  );
}
