import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { chooseTexts as texts } from "../../texts/choose.ts";
import { useChoiceWay } from "./choice-way.ts";
import { WayLink } from "./way-link.tsx";

/** One step back; from the first question of a screen, to all pathways. */
export function BackLink({ answers }: { readonly answers: readonly string[] }): JSX.Element {
  const { addresses } = useApp();
  const { isScreen, href } = useChoiceWay();
  return (
    <p class="buttons step-back">
      {answers.length > 0 ? (
        <WayLink class="button quiet" answers={answers.slice(0, -1)} hotkey="Backspace">
          ← {texts.back}
        </WayLink>
      ) : isScreen ? (
        <a class="button quiet" href={addresses.pathways} data-key="Backspace">
          ← {texts.allPathways}
        </a>
      ) : null}
      {isScreen ? null : (
        <a class="button quiet" href={href(answers)}>
          {texts.inline.asPage}
        </a>
      )}
    </p>
  );
}
