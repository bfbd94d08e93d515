import type { JSX } from "preact";
import { useApp } from "../app-context.ts";
import { shellTexts } from "../texts/shell.ts";

/** Copies a text to the clipboard and says so. */
export function CopyButton({
  text,
  children,
  name,
  hotkey,
  isMain = false,
}: {
  readonly text: string;
  readonly children: string;
  /** What is said to be copied; by default the text. */
  readonly name?: string;
  /** A key that presses it. */
  readonly hotkey?: string;
  /** It is what most come to the page for. */
  readonly isMain?: boolean;
}): JSX.Element {
  const { say } = useApp();
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => say(shellTexts.copied(name ?? text)),
      () => say(shellTexts.notCopied),
    );
  };
  return (
    <button type="button" class={isMain ? "button main" : "button"} onClick={copy} data-key={hotkey}>
      {children}
    </button>
  );
}
