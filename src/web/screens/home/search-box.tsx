import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { openKeys } from "../../browser/keys-dialog.ts";
import type { Place } from "../../screen.ts";
import { homeTexts as texts } from "../../texts/home.ts";
import { shellTexts } from "../../texts/shell.ts";
import { longestWords } from "./fragment.ts";
import type { Row } from "./rows.ts";
import { idOfRow, type Selection } from "./use-selection.ts";

/** The box. With script a combobox over the lines below; without, a form that is posted, so that words stand in no address. */
export function SearchBox({
  words,
  setWords,
  rows,
  selection,
  place,
}: {
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly rows: readonly Row[];
  readonly selection: Selection;
  readonly place: Place;
}): JSX.Element {
  const { addresses } = useApp();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), [place]);
  const { isLive, at } = selection;
  const combobox = isLive
    ? ({
        role: "combobox",
        "aria-expanded": rows.length > 0,
        "aria-controls": rows.length > 0 ? "found" : undefined,
        "aria-autocomplete": "list",
        "aria-activedescendant": at < 0 ? undefined : idOfRow(at),
      } as const)
    : {};
  const clear = (): void => {
    setWords("");
    box.current?.focus();
  };
  return (
    <search>
      <form
        class="box"
        method="post"
        action={addresses.home}
        onSubmit={(event) => {
          event.preventDefault();
          selection.open();
        }}
      >
        <input
          ref={box}
          id="words"
          name="q"
          type="text"
          class="field"
          inputMode="search"
          enterKeyHint="search"
          value={words}
          placeholder={texts.hint}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          data-key="/"
          onInput={(event) => setWords(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData("text") ?? "";
            if (pasted.length <= longestWords) return;
            // The browser takes a second to lay a megabyte out on one line: only its beginning goes in.
            event.preventDefault();
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            const beginning = pasted.slice(0, longestWords + 1);
            setWords(value.slice(0, selectionStart ?? 0) + beginning + value.slice(selectionEnd ?? 0));
          }}
          onKeyDown={(event) => onKey(event, { clear, selection })}
          {...combobox}
        />
        {words === "" ? null : (
          <button type="button" class="clear" aria-label={texts.clear} onClick={clear}>
            <span aria-hidden="true">×</span>
          </button>
        )}
        <noscript>
          <button type="submit" class="button main">
            {texts.find}
          </button>
        </noscript>
      </form>
    </search>
  );
}

interface KeyActions {
  readonly clear: () => void;
  readonly selection: Selection;
}

function onKey(event: TargetedKeyboardEvent<HTMLInputElement>, { clear, selection }: KeyActions): void {
  if (event.isComposing || event.altKey) return;
  const { currentTarget: box } = event;
  const isPlain = !event.ctrlKey && !event.metaKey;
  const act = (action: () => void): void => {
    event.preventDefault();
    action();
  };
  if (event.key === "ArrowDown" && isPlain) act(() => selection.move(1));
  else if (event.key === "ArrowUp" && isPlain) act(() => selection.move(-1));
  else if (event.key === "Escape" && box.value !== "") act(clear);
  else if (event.key === "?" && box.value === "") act(() => openKeys(document, shellTexts.keys));
  else if (event.key.toLowerCase() === "c" && selection.at >= 0) {
    // Of a line that the arrows went to. Text marked in the box is copied as everywhere.
    if (isPlain || box.selectionStart === box.selectionEnd) act(selection.copy);
  } else if (isPlain && event.key.length === 1) selection.drop();
}
