import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { StatusPill } from "../../parts/status-pill.tsx";
import type { ViewProps } from "../../screen.ts";
import { mostFavourites, withFirst } from "../../store.ts";
import { codeTexts as texts } from "../../texts/code.ts";
import { shellTexts } from "../../texts/shell.ts";
import { useStored } from "../../use-stored.ts";
import type { CodeData } from "./code-data.ts";

/** Where it stands, what it is, how it stands on the date, and what can be done with it. */
export function CodeHeading({ data, place }: ViewProps<CodeData>): JSX.Element {
  const { answer } = data;
  const { code, title, status, history, release, why } = answer;
  const day = status === "retired" ? history.lastDay : history.firstDay;
  return (
    <header class="code-heading">
      <Breadcrumb answer={answer} />
      <h1>
        <span class="code-name">{code}</span> <span class="code-title">{title ?? ""}</span>
      </h1>
      <p class="code-standing">
        <StatusPill status={status} /> <span class="soft">{texts.standing(place.date, release.fiscalYear)}</span>
        {day === undefined ? null : (
          <span class="soft">· {status === "retired" ? texts.until(day) : texts.since(day)}</span>
        )}
      </p>
      {why === undefined || data.guide !== undefined ? null : <p class="code-why">{why}</p>}
      {data.guide === undefined ? null : <Actions data={data} place={place} />}
    </header>
  );
}

function Breadcrumb({ answer }: { readonly answer: CodeData["answer"] }): JSX.Element | null {
  const { addresses } = useApp();
  const { chapter, blocks = [], ancestors, code } = answer;
  if (chapter === undefined) return null;
  const steps = [
    { name: chapter.number, text: texts.chapter(chapter.number), title: chapter.title },
    ...blocks.map(({ range, title }) => ({ name: range, text: range, title })),
    ...ancestors.map((one) => ({ name: one.code, text: one.code, title: one.title ?? "" })),
  ].filter(({ name }) => name !== code);
  if (steps.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={texts.crumbs}>
      <ol>
        {steps.map(({ name, text, title }) => (
          <li key={name}>
            <a href={addresses.code(name)} title={title}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Actions({ data, place }: ViewProps<CodeData>): JSX.Element {
  const { addresses } = useApp();
  const { code, title = "" } = data.answer;
  const others = data.beside.map((one) => one.code).filter((one) => one !== code);
  return (
    <p class="buttons no-print">
      <CopyButton text={code} hotkey="c" isMain>
        {texts.copy}
      </CopyButton>
      <CopyButton text={`${code} ${title}`}>{texts.copyTitled}</CopyButton>
      <CopyLink address={addresses.on(place.date)} />
      <Favourite code={code} />
      {others.length === 0 ? null : (
        <a class="button" href={addresses.compare([code, ...others.slice(0, 3)])}>
          {texts.compare}
        </a>
      )}
      <button type="button" class="button" onClick={() => print()}>
        {texts.print}
      </button>
    </p>
  );
}

/** A link that says the same tomorrow: with its date of service. */
function CopyLink({ address }: { readonly address: string }): JSX.Element {
  const { say } = useApp();
  const copy = (): void => {
    navigator.clipboard.writeText(new URL(address, location.href).href).then(
      () => say(shellTexts.copied(texts.copiedLink)),
      () => say(shellTexts.notCopied),
    );
  };
  return (
    <button type="button" class="button" onClick={copy}>
      {texts.copyLink}
    </button>
  );
}

function Favourite({ code }: { readonly code: string }): JSX.Element {
  const { store, say } = useApp();
  const { favourites } = useStored();
  const isKept = favourites.includes(code);
  const toggle = (): void => {
    const before = store.read().favourites;
    const undo = (): void => store.change({ favourites: before });
    if (isKept) store.change({ favourites: before.filter((one) => one !== code) });
    else store.change({ favourites: withFirst(before, code, mostFavourites) });
    say(isKept ? texts.dropped(code) : texts.kept(code), undo);
  };
  return (
    <button type="button" class="button" aria-pressed={isKept} onClick={toggle} data-key="f">
      <span aria-hidden="true">{isKept ? "★" : "☆"}</span> {texts.keep}
    </button>
  );
}
