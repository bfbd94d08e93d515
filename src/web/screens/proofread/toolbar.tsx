import type { JSX } from "preact";
import { CopyButton } from "../../parts/copy-button.tsx";
import { sampleText, proofreadTexts as texts } from "../../texts/proofread.ts";
import type { Desk } from "./desk.ts";
import { textEndings } from "./text-file.ts";
import type { Intake } from "./use-intake.ts";

/** How a text comes onto the desk. */
export function IntakeBar({ desk, intake }: { readonly desk: Desk; readonly intake: Intake }): JSX.Element {
  const sample = (): void =>
    intake.put(sampleText.text, { name: sampleText.name, lineEnd: "\n", hasMark: false }, texts.replaced);
  return (
    <div class="buttons intake">
      <label class="button file-button">
        {texts.open}
        <input
          type="file"
          class="out-of-sight"
          accept={textEndings.join(",")}
          onChange={(event) => {
            intake.open(event.currentTarget.files);
            // The same file can be opened again.
            event.currentTarget.value = "";
          }}
        />
      </label>
      <button type="button" class="button" onClick={sample}>
        {texts.sample}
      </button>
      <button
        type="button"
        class="button quiet"
        disabled={desk.text === ""}
        onClick={() => intake.put("", undefined, texts.cleared)}
      >
        {texts.clear}
      </button>
    </div>
  );
}

/** How what was made of it leaves it. */
export function ResultBar({
  desk,
  download,
  report,
}: {
  readonly desk: Desk;
  readonly download: () => void;
  readonly report: (kind: "markdown" | "sarif") => void;
}): JSX.Element {
  const isEmpty = desk.text.trim() === "";
  const isUnread = isEmpty || desk.checked === undefined;
  if (isEmpty) return <div class="buttons results" />;
  return (
    <div class="buttons results">
      <CopyButton text={desk.text} name={texts.copied}>
        {texts.copy}
      </CopyButton>
      <button type="button" class="button" onClick={download}>
        {texts.download}
      </button>
      <button type="button" class="button" disabled={isUnread} onClick={() => report("markdown")}>
        {texts.markdown}
      </button>
      <button type="button" class="button" disabled={isUnread} onClick={() => report("sarif")}>
        {texts.sarif}
      </button>
      <button type="button" class="button" disabled={isUnread} onClick={() => print()}>
        {texts.print}
      </button>
    </div>
  );
}
