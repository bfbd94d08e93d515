import type { JSX } from "preact";
import { compareTexts } from "../texts/compare.ts";
import type { CodeOption } from "./use-code-options.ts";

const texts = compareTexts.picker;

export function idOfOption(id: string, at: number): string {
  return `${id}-option-${at}`;
}

/** The codes under the box: reached by its arrow keys, or pressed. */
export function CodeOptionList({
  id,
  options,
  at,
  taken,
  pick,
}: {
  readonly id: string;
  readonly options: readonly CodeOption[];
  /** Which one the keys are at. */
  readonly at: number;
  readonly taken: readonly string[];
  readonly pick: (codes: readonly string[]) => void;
}): JSX.Element {
  return (
    <div class="picker-options" id={`${id}-options`} role="listbox" aria-label={texts.list}>
      {options.map(({ code, title }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus, and its keys
        // biome-ignore lint/a11y/useFocusableInteractive: the box names it as active
        <div
          key={code}
          id={idOfOption(id, index)}
          role="option"
          aria-selected={index === at}
          // The box keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick([code])}
        >
          <span class="code">{code}</span> <span class="option-title">{title}</span>
          {taken.includes(code) ? <span class="soft small"> {texts.taken}</span> : null}
        </div>
      ))}
    </div>
  );
}
