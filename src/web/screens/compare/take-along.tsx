import type { JSX } from "preact";
import type { CompareAnswer } from "../../../operations/compare.ts";
import { useApp } from "../../app-context.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { compareTexts as texts } from "../../texts/compare.ts";
import { shellTexts } from "../../texts/shell.ts";
import { comparisonMarkdown } from "./comparison-markdown.ts";
import type { ComparisonRow } from "./comparison-rows.ts";

/** The comparison as text, as a link that says the same tomorrow, and on paper. */
export function TakeAlong({
  answer,
  rows,
}: {
  readonly answer: CompareAnswer;
  readonly rows: readonly ComparisonRow[];
}): JSX.Element {
  const { addresses, say } = useApp();
  const copyLink = (): void => {
    navigator.clipboard.writeText(new URL(addresses.on(answer.date), location.href).href).then(
      () => say(shellTexts.copied(texts.copiedLink)),
      () => say(shellTexts.notCopied),
    );
  };
  return (
    <p class="buttons take-along no-print">
      <CopyButton text={comparisonMarkdown(answer, rows)} name={texts.copied} hotkey="c">
        {texts.copy}
      </CopyButton>
      <button type="button" class="button" onClick={copyLink}>
        {texts.copyLink}
      </button>
      <button type="button" class="button" onClick={() => globalThis.print()}>
        {texts.print}
      </button>
    </p>
  );
}
