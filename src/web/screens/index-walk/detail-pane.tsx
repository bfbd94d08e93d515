import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { StatusPill } from "../../parts/status-pill.tsx";
import { codeTexts } from "../../texts/code.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import type { CodeDetail, KindOfNotes } from "./index-data.ts";

/** How many notes of a kind are shown; the code's page has all. */
const mostNotes = 6;

/** The code of the term in the Tabular List, beside the Index. */
export function DetailPane({ detail }: { readonly detail: CodeDetail | undefined }): JSX.Element {
  return (
    <aside class={detail === undefined ? "detail-pane card empty" : "detail-pane card"} aria-label={texts.detail}>
      <h2>{texts.detail}</h2>
      {detail === undefined ? <p class="soft">{texts.detailEmpty}</p> : <Detail detail={detail} />}
    </aside>
  );
}

function Detail({ detail }: { readonly detail: CodeDetail }): JSX.Element {
  const { addresses } = useApp();
  const { code, title, status, why, ancestors, notes, wider } = detail;
  return (
    <>
      {ancestors.length === 0 ? null : (
        <ul class="detail-ancestors small">
          {ancestors.map((one) => (
            <li key={one.code}>
              <CodeLink code={one.code} status="range" /> {one.title}
            </li>
          ))}
        </ul>
      )}
      <p class="detail-code">
        <CodeLink code={code} status={status} /> <strong>{title}</strong>
      </p>
      <p>
        <StatusPill status={status} />
      </p>
      {why === undefined ? null : <p class="small">{why}</p>}
      <Notes notes={notes} code={code} />
      {wider.length === 0 ? null : (
        <details>
          <summary>{texts.widerNotes}</summary>
          <Notes notes={wider} code={code} />
        </details>
      )}
      <p class="remark small">{texts.decides}</p>
      <p>
        <a class="button main" href={addresses.code(code)}>
          {texts.openCode(code)}
        </a>
      </p>
    </>
  );
}

function Notes({ notes, code }: { readonly notes: readonly KindOfNotes[]; readonly code: string }): JSX.Element {
  return (
    <>
      {notes.map(({ kind, notes: all }) => (
        <div key={kind} class={`detail-notes ${kind}`}>
          <h3>{codeTexts.noteKinds[kind]}</h3>
          <ul>
            {all.slice(0, mostNotes).map(({ text, from }) => (
              <li key={`${from} ${text}`}>
                {text}
                {from === code ? null : (
                  <span class="soft small">
                    {" "}
                    {texts.at} {from}
                  </span>
                )}
              </li>
            ))}
            {all.length > mostNotes ? <li class="soft">{texts.moreNotes(all.length - mostNotes)}</li> : null}
          </ul>
        </div>
      ))}
    </>
  );
}
