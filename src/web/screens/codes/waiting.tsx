import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import type { Check } from "./use-check.ts";

/** What is waited for, or why nothing comes. */
export function Waiting({
  isEmpty,
  check: { checked, former, progress, failure, again },
}: {
  readonly isEmpty: boolean;
  readonly check: Check;
}): JSX.Element | null {
  const { engine } = useApp();
  if (engine.kind === "failed" && checked === undefined)
    return (
      <div class="remark bad" role="alert">
        <p>{texts.state.failed}</p>
        <p>
          <button type="button" class="button" onClick={() => location.reload()}>
            {texts.state.reload}
          </button>
        </p>
      </div>
    );
  if (failure !== undefined)
    return (
      <div class="remark bad" role="alert">
        <p>{failure}</p>
        <p>
          <button type="button" class="button" onClick={again}>
            {texts.state.again}
          </button>
        </p>
      </div>
    );
  if (isEmpty) return <p class="remark waiting">{texts.state.empty}</p>;
  if (engine.kind === "loading") {
    const percent = Math.floor(engine.share * 100);
    return <Bar said={texts.state.loading(percent)} share={engine.share} />;
  }
  if (checked !== undefined || (former !== undefined && progress === undefined)) return null;
  switch (progress?.stage) {
    case "asking":
      return (
        <Bar said={texts.state.asking(progress.done, progress.of)} share={progress.done / Math.max(1, progress.of)} />
      );
    case "changes":
      return <Bar said={texts.state.changes} share={progress.done / Math.max(1, progress.of)} />;
    default:
      return <Bar said={texts.state.reading} share={undefined} />;
  }
}

function Bar({ said, share }: { readonly said: string; readonly share: number | undefined }): JSX.Element {
  return (
    <div class="remark waiting">
      <label for="codes-progress">{said}</label>
      <progress id="codes-progress" max={1} {...(share === undefined ? {} : { value: share })} />
    </div>
  );
}
