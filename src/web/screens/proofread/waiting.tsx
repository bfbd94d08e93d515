import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import type { Checking } from "./use-checking.ts";

/** What is waited for, or why nothing comes. */
export function Waiting({
  isEmpty,
  isRead,
  checking: { isBusy, failure, again },
}: {
  readonly isEmpty: boolean;
  readonly isRead: boolean;
  readonly checking: Checking;
}): JSX.Element | null {
  const { engine } = useApp();
  if (engine.kind === "failed")
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
  if (engine.kind === "loading") {
    const percent = Math.floor(engine.share * 100);
    const said = isEmpty ? texts.state.loadingEmpty(percent) : texts.state.loading(percent);
    return (
      <div class="remark">
        <p>
          <label for="catalogue-progress">{said}</label>
        </p>
        <progress id="catalogue-progress" max={100} value={percent} />
      </div>
    );
  }
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
  if (isEmpty) return <p class="remark">{texts.state.empty}</p>;
  return isBusy && !isRead ? (
    <p class="remark" aria-busy="true">
      {texts.state.reading}
    </p>
  ) : null;
}
