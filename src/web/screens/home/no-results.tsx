import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { homeTexts as texts } from "../../texts/home.ts";
import type { Failure } from "./ask-words.ts";

/** Nothing fits: what to try. */
export function NothingFound({ words }: { readonly words: string }): JSX.Element {
  const { addresses } = useApp();
  return (
    <section class="nothing card">
      <h2>{texts.nothing.title(words)}</h2>
      <ul>
        {texts.nothing.tries.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>
        <a class="button" href={addresses.pathways}>
          {texts.guide.all}
        </a>
      </p>
    </section>
  );
}

/** It could not be asked: why, and again. */
export function FailedRemark({
  failure,
  askAgain,
}: {
  readonly failure: Failure;
  readonly askAgain: () => void;
}): JSX.Element {
  return (
    <div class="failed remark bad" role="alert">
      <p>
        <b>{texts.failed.title}.</b> {failure.message === "" ? texts.failed.unforeseen : failure.message}
      </p>
      <p>
        <button type="button" class="button" onClick={askAgain}>
          {texts.failed.again}
        </button>
      </p>
    </div>
  );
}
