import type { JSX } from "preact";
import type { AlsoChoose } from "../../../operations/select.ts";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { chooseTexts } from "../../texts/choose.ts";

const texts = chooseTexts.result;

/** A header of which a code is reported too: a guided choice of its own. */
export function AlsoChooseItem({ header: { code, title, because } }: { readonly header: AlsoChoose }): JSX.Element {
  const { addresses } = useApp();
  return (
    <li class="card result-code to-choose">
      <p class="small soft">{texts.alsoNeeded}</p>
      <p class="result-head">
        <CodeLink code={code} status="incomplete" /> <span class="result-title">{title}</span>
      </p>
      <p class="result-because">
        <span class="soft">{texts.because}</span> {because}
      </p>
      <p class="buttons">
        <a class="button main" href={addresses.choose(code)}>
          {texts.choose(code)}
        </a>
      </p>
    </li>
  );
}
