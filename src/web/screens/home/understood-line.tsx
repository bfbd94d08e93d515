import type { JSX } from "preact";
import { homeTexts as texts } from "../../texts/home.ts";
import type { Found } from "./ask-words.ts";
import { resultsShown } from "./rows.ts";
import { understoodOf } from "./understood.ts";

/** What the words were taken for, while they are typed. Its place is kept, so that nothing below it moves. */
export function UnderstoodLine({ found }: { readonly found: Found | undefined }): JSX.Element {
  return (
    <p class="understood small" role="status">
      {found === undefined ? null : <Told found={found} />}
    </p>
  );
}

function Told({ found }: { readonly found: Found }): JSX.Element | null {
  const results = resultsShown(found);
  const [first] = results;
  if (first === undefined ? found.typed !== undefined : first.matched.kind === "code")
    return <span class="soft">{texts.asCode}</span>;
  if (first === undefined) return null;
  const { read, unused } = understoodOf(found.words, results);
  return (
    <>
      <span class="out-of-sight">{texts.count(results.length)}. </span>
      {read.length === 0 && unused.length === 0 ? <span class="soft">{texts.asTyped}</span> : null}
      {read.map(({ typed, read: taken, how }) => (
        <span class="reading" key={typed}>
          {typed} <span aria-hidden="true">→</span> <b>{taken}</b> <span class="soft">({texts.how[how]})</span>{" "}
        </span>
      ))}
      {unused.length === 0 ? null : <span class="unused soft">{texts.unused(unused)}</span>}
    </>
  );
}
