import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { IndexWalkAnswer } from "../../../operations/index-walk.ts";
import { useApp } from "../../app-context.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { placeOf } from "./index-reference.ts";
import { SubtermList } from "./subterm-list.tsx";
import { SubtermTable } from "./subterm-table.tsx";
import { useMounted } from "./use-mounted.ts";
import { useSubtermHints } from "./use-subterm-hints.ts";
import { withLetters } from "./with-letters.ts";

/** From how many subterms on a box narrows them. */
const manySubterms = 12;

/** The subterms of a term: the drill-down. Each is a link; its code fills in where the catalogue is in the browser. */
export function Subterms({ answer }: { readonly answer: IndexWalkAnswer }): JSX.Element {
  const { addresses } = useApp();
  const { path, index } = placeOf(answer);
  const { subterms } = answer;
  const [letters, setLetters] = useState("");
  const isAlive = useMounted();
  const hints = useSubtermHints(answer);
  if (subterms.length === 0) return <p class="soft small">{texts.noSubterms}</p>;
  const shown = withLetters(subterms, letters);
  const href = (term: string): string => addresses.index([...path, term], index);
  const hasBox = subterms.length > manySubterms;
  return (
    <section class="subterm-pane">
      <h2>{texts.subterms(subterms.length)}</h2>
      {hasBox ? (
        <div class="subterm-filter no-print">
          {isAlive ? (
            <>
              <input
                class="field"
                type="search"
                aria-label={texts.filter}
                placeholder={texts.filter}
                value={letters}
                autocomplete="off"
                spellcheck={false}
                onInput={(event) => setLetters(event.currentTarget.value)}
              />
              <span class="soft small" role="status">
                {letters === "" ? "" : texts.filtered(shown.length, subterms.length)}
              </span>
            </>
          ) : null}
        </div>
      ) : null}
      {shown.length === 0 ? <p class="soft">{texts.noSubterm}</p> : null}
      {answer.cells === undefined ? (
        <SubtermList terms={shown} hints={hints} href={href} />
      ) : (
        <SubtermTable terms={shown} hints={hints} href={href} cells={answer.cells} />
      )}
    </section>
  );
}
