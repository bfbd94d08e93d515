import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { CodeLink } from "../../parts/code-link.tsx";
import { Pager, pageOf } from "../../parts/pager.tsx";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import { statusTexts } from "../../texts/status.ts";
import { InContext } from "./in-context.tsx";
import type { Named } from "./remarks.ts";

const mostOnPage = 50;

/** Every code the text names, those that are right too. */
export function NamedList({
  named,
  show,
}: {
  readonly named: readonly Named[];
  readonly show: (named: Named) => void;
}): JSX.Element {
  const [wanted, turn] = useState(0);
  const page = pageOf(named, wanted, mostOnPage);
  return (
    <>
      <ul class="named">
        {page.rows.map((one) => (
          <NamedRow key={`${one.start} ${one.code}`} named={one} show={show} />
        ))}
      </ul>
      <Pager page={page} turn={turn} />
    </>
  );
}

function NamedRow({ named, show }: { readonly named: Named; readonly show: (named: Named) => void }): JSX.Element {
  const { code, status, line, found } = named;
  return (
    <li class="named-row">
      <p class="finding-head small">
        <CodeLink code={code} status={status} />
        <span>{statusTexts[status] ?? status}</span>
        <span class="soft line">{texts.line(line)}</span>
      </p>
      <button type="button" class="quote" title={texts.showInText} onClick={() => show(named)}>
        <InContext of={named} severity={found} />
      </button>
      {found === undefined ? (
        <p class="small right">{status === "valid" ? texts.right : texts.rightOpen}</p>
      ) : (
        <p class="small">
          <strong class={`severity ${found}`}>{texts.kind[found]}</strong>
        </p>
      )}
    </li>
  );
}
