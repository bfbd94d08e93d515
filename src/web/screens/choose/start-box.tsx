import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { AskError } from "../../ask.ts";
import { chooseTexts } from "../../texts/choose.ts";
import { startPattern, startTyped } from "./read-start.ts";

const texts = chooseTexts.box;

/**
 * The box to start a choice from a code. Without script it is a form of the address, which takes codes alone; with script,
 * words are asked about where the page is and lead to the name of what they mean, so that they stand in no address.
 */
export function StartBox({ typed }: { readonly typed: string }): JSX.Element {
  const { place, addresses, ask, go } = useApp();
  const [problem, setProblem] = useState<string>();
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const begin = async (words: string): Promise<void> => {
    if (words === "") return setProblem(texts.blank);
    const code = startTyped(words);
    if (code !== undefined) return go(addresses.choose(code));
    try {
      const { start } = await ask("select", { start: words, date: place.date });
      go(addresses.choose(start.name));
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      setProblem(error.message);
    }
  };
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    setProblem(undefined);
    void begin(String(new FormData(event.currentTarget).get("start") ?? "").trim());
  };
  return (
    <form class="start-box" method="get" action="/choose" noValidate={isLive} onSubmit={onSubmit}>
      {place.isDateGiven ? <input type="hidden" name="date" value={place.date} /> : null}
      <label>
        <span class="small">{texts.label}</span>
        <input
          class="field"
          type="text"
          name="start"
          defaultValue={typed}
          placeholder={texts.hint}
          pattern={startPattern}
          title={texts.form}
          required
          maxLength={200}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
      </label>
      <button type="submit" class="button main">
        {texts.go}
      </button>
      <p class="start-problem" role="status">
        {problem === undefined ? null : (
          <>
            {problem} <a href={addresses.home}>{texts.wordsInstead}</a>
          </>
        )}
      </p>
    </form>
  );
}
