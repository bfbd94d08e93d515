import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { compareTexts } from "../texts/compare.ts";
import { CodeOptionList, idOfOption } from "./code-option-list.tsx";
import { useCodeOptions } from "./use-code-options.ts";

const texts = compareTexts.picker;

interface CodePickerProps {
  /** Unique on the page. */
  readonly id: string;
  /** Of the form's field, where there is no script. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** On the button. */
  readonly go: string;
  /** What the form takes without script: words would stand in the address. */
  readonly plain: { readonly pattern: string; readonly title: string };
  /** Codes that are there already. */
  readonly taken: readonly string[];
  /** Codes that were typed out, which need no looking for; undefined for words. */
  readonly read: (text: string) => readonly string[] | undefined;
  readonly onPick: (codes: readonly string[]) => void;
}

/** A box for words or a code: a combobox over the codes found. Without script a plain field of the form around it. */
export function CodePicker(props: CodePickerProps): JSX.Element {
  const { id, name, label, hint, go, plain, taken, read, onPick } = props;
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [isLive, setLive] = useState(false);
  const [remark, setRemark] = useState("");
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => setLive(true), []);
  const { found, askNow } = useCodeOptions(words);
  const { options, failure } = found;
  const isAsked = words.trim() !== "";
  const isShown = isLive && isOpen && isAsked && options.length > 0;
  const reached = Math.min(at, options.length - 1);

  const pick = (codes: readonly string[]): void => {
    setWords("");
    setOpen(false);
    setAt(0);
    setRemark("");
    onPick(codes);
  };
  const pickWhatIsMeant = async (): Promise<void> => {
    const text = words.trim();
    if (text === "") return box.current?.focus();
    const written = read(text);
    // Of a code typed out the arrows may have gone to another.
    if (written !== undefined && (at === 0 || !isShown)) return pick(written);
    const isBehind = found.words !== text;
    const answer = await askNow();
    // Enter came before the answer: what is meant is its first.
    const meant = answer.options[isBehind ? 0 : reached];
    if (meant !== undefined) pick([meant.code]);
    else setRemark(answer.failure === undefined ? texts.none(text) : answer.failure || texts.failed);
  };
  const onKey = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && options.length > 0) {
      event.preventDefault();
      const next = isShown ? (reached + by + options.length) % options.length : reached;
      setOpen(true);
      setAt(next);
      document.getElementById(idOfOption(id, next))?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Escape" && (isShown || words !== "")) {
      event.preventDefault();
      if (isShown) setOpen(false);
      else setWords("");
    }
  };
  const isAnswered = isAsked && found.words === words.trim();
  const told = isAnswered && options.length === 0 ? (failure ?? texts.none(words.trim())) || texts.failed : remark;
  const combobox = isLive
    ? ({
        role: "combobox",
        "aria-expanded": isShown,
        "aria-controls": isShown ? `${id}-options` : undefined,
        "aria-autocomplete": "list",
        "aria-activedescendant": isShown ? idOfOption(id, reached) : undefined,
      } as const)
    : {};

  return (
    <div class="code-picker">
      <label for={id}>{label}</label>
      <div class="picker-line">
        <div class="picker-box">
          <input
            ref={box}
            id={id}
            name={name}
            type="text"
            class="field"
            value={words}
            placeholder={hint}
            {...(isLive ? {} : { ...plain, required: true })}
            maxLength={200}
            autocomplete="off"
            autocapitalize="off"
            autocorrect="off"
            spellcheck={false}
            enterKeyHint="done"
            onInput={(event) => {
              setWords(event.currentTarget.value);
              setAt(0);
              setOpen(true);
              setRemark("");
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKey}
            {...combobox}
          />
          {isShown ? <CodeOptionList id={id} options={options} at={reached} taken={taken} pick={pick} /> : null}
        </div>
        <button
          type="submit"
          class="button main"
          onClick={(event) => {
            event.preventDefault();
            void pickWhatIsMeant();
          }}
        >
          {go}
        </button>
      </div>
      <p class="picker-remark small" role="status">
        {told}
        {isShown ? <span class="out-of-sight">{texts.count(options.length)}</span> : null}
      </p>
    </div>
  );
}
