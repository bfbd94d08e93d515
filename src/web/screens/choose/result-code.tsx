import type { JSX } from "preact";
import type { SelectedCode } from "../../../operations/select.ts";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { StatusPill } from "../../parts/status-pill.tsx";
import { chooseTexts } from "../../texts/choose.ts";
import { ChoiceNotes } from "./choice-notes.tsx";

const texts = chooseTexts.result;

/** A code to report: what it is, that it is valid on the date, why it is this one, and its notes. */
export function ResultCode({
  selected: { code, title, because, notes = [] },
  date,
  year,
  isMany,
}: {
  readonly selected: SelectedCode;
  readonly date: string;
  readonly year: number;
  /** It is one of several: each is copied and opened by itself. */
  readonly isMany: boolean;
}): JSX.Element {
  const { addresses } = useApp();
  return (
    <li class="card result-code">
      <p class="result-head">
        <CodeLink code={code} /> <span class="result-title">{title}</span>
      </p>
      <p class="result-standing">
        <StatusPill status="valid" /> <span class="small soft">{texts.on(date, year)}</span>
      </p>
      <p class="result-because">
        <span class="soft">{texts.because}</span> {because}
      </p>
      {notes.length === 0 ? null : <ChoiceNotes notes={notes} />}
      {isMany ? (
        <p class="buttons">
          <CopyButton text={code}>{texts.copyOf(code)}</CopyButton>
          <a class="button" href={addresses.code(code)}>
            {texts.guideOf(code)}
          </a>
        </p>
      ) : null}
    </li>
  );
}
