import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ExclusionAnswer, SearchResult } from "../../../operations/search.ts";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { homeTexts as texts } from "../../texts/home.ts";
import type { Found, Unspecified } from "./ask-words.ts";
import { CodesInText } from "./codes-in-text.tsx";

const mostConsidered = 7;
const mostExcluded = 5;

/** Of the first result: why not another code, what it would be if the record said more, what it never stands beside. */
export function FirstResult({
  found,
  first,
  selected,
}: {
  readonly found: Found;
  readonly first: SearchResult;
  /** The code of the line that the arrows went to. */
  readonly selected: string | undefined;
}): JSX.Element {
  const { addresses } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { code } = first;
  const unspecified = found.more?.unspecified?.beside === code ? found.more.unspecified : undefined;
  return (
    <aside class={isOpen ? "first-result open" : "first-result"} aria-labelledby="first-heading">
      <h2 id="first-heading">
        <span>{texts.panel.heading(code)}</span>
        <button type="button" class="first-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {texts.panel.heading(code)}
        </button>
      </h2>
      <div class="first-text">
        <p class="buttons">
          <CopyButton text={selected ?? code} hotkey="c" isMain>
            {texts.panel.copy(selected ?? code)}
          </CopyButton>
          <a class="button" href={addresses.code(code)}>
            {texts.panel.open}
          </a>
        </p>
        {unspecified === undefined ? null : <WhyNot first={first} other={unspecified} />}
        <ConsiderInstead first={first} />
        <NotTogether first={first} />
      </div>
    </aside>
  );
}

function WhyNot({ first, other }: { readonly first: SearchResult; readonly other: Unspecified }): JSX.Element {
  const { code, title = "" } = other;
  return (
    <section>
      <h3>{texts.panel.unspecifiedHeading(code)}</h3>
      <p>
        <CodeLink code={code} /> {texts.panel.unspecified({ title, text: first.matched.text, code: first.code })}{" "}
        <span class="soft">{texts.panel.authority}</span>
      </p>
    </section>
  );
}

function ConsiderInstead({ first }: { readonly first: SearchResult }): JSX.Element | null {
  const { considerInstead = [], code } = first;
  if (considerInstead.length === 0) return null;
  return (
    <section>
      <h3>{texts.panel.considerHeading}</h3>
      <ul class="consider">
        {considerInstead.slice(0, mostConsidered).map((one) => (
          <li key={one.code}>
            {one.answer} <span aria-hidden="true">→</span>{" "}
            <CodeLink code={one.code} status={one.validForSubmission ? "valid" : "incomplete"} />
          </li>
        ))}
      </ul>
      <More code={code} count={considerInstead.length - mostConsidered} />
    </section>
  );
}

function NotTogether({ first }: { readonly first: SearchResult }): JSX.Element {
  const { notTogetherWith = [], code } = first;
  return (
    <section>
      <h3>{texts.panel.together}</h3>
      {notTogetherWith.length === 0 ? <p class="soft">{texts.panel.noneTogether}</p> : null}
      <ul>
        {notTogetherWith.slice(0, mostExcluded).map((note) => (
          <li key={`${note.from} ${note.text}`}>
            <Excluded note={note} />
          </li>
        ))}
      </ul>
      <More code={code} count={notTogetherWith.length - mostExcluded} />
    </section>
  );
}

function Excluded({ note: { text, from, codes, direction } }: { readonly note: ExclusionAnswer }): JSX.Element {
  if (direction === "own")
    return (
      <>
        <CodesInText text={text} codes={codes} /> <span class="soft">{texts.panel.at(from)}</span>
      </>
    );
  return (
    <>
      <CodeLink code={from} /> {texts.panel.excludesIt} <q>{text}</q>
    </>
  );
}

function More({ code, count }: { readonly code: string; readonly count: number }): JSX.Element | null {
  const { addresses } = useApp();
  return count <= 0 ? null : (
    <p class="small">
      <a href={addresses.code(code)}>{texts.panel.more(count)}</a>
    </p>
  );
}
