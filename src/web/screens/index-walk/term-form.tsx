import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import type { Place } from "../../screen.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { placeOf } from "./index-reference.ts";

/**
 * The box for a main term. Where the page lives, what is typed is looked up first, and the address names the Index's own
 * term; without script the form sends it.
 */
export function TermForm({ place, value }: { readonly place: Place; readonly value: string }): JSX.Element {
  const { ask, go, addresses } = useApp();
  const [missing, setMissing] = useState<string>();
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const term = String(new FormData(form).get("term") ?? "").trim();
    if (term === "") return;
    ask("index", { path: [term], date: place.date }).then(
      (answer) => {
        const { path, index } = placeOf(answer);
        if (path.length === 0 || answer.notFound !== undefined) return setMissing(term);
        setMissing(undefined);
        // Several terms that fit: the choice between them is the page's.
        if (answer.alternatives !== undefined) return go(addresses.index([path[0] ?? term]));
        form.reset();
        go(addresses.index(path, index === "alphabetic" ? undefined : index));
      },
      () => setMissing(term),
    );
  };
  return (
    <form class="term-form no-print" method="get" action="/index" onSubmit={onSubmit}>
      <label for="main-term">{texts.form.label}</label>
      <div class="term-box">
        <input
          id="main-term"
          class="field"
          type="search"
          name="term"
          defaultValue={value}
          placeholder={texts.form.placeholder}
          maxLength={400}
          required
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
        <button type="submit" class="button main">
          {texts.form.go}
        </button>
      </div>
      {place.isDateGiven ? <input type="hidden" name="date" value={place.date} /> : null}
      <p class="term-missing" role="status">
        {missing === undefined ? null : (
          <>
            {texts.notFound.mainTerm(missing)} {texts.notFound.advice}{" "}
            <a href={`${addresses.home}#q=${encodeURIComponent(missing)}`}>{texts.notFound.search}</a>
          </>
        )}
      </p>
    </form>
  );
}
