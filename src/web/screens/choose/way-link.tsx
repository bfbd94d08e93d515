import type { ComponentChildren, JSX } from "preact";
import { useChoiceWay } from "./choice-way.ts";

/** A step of the choice as a real link; within a page a plain click takes it in place. */
export function WayLink({
  answers,
  hotkey,
  children,
  ...rest
}: {
  /** All answers, up to and with this one. */
  readonly answers: readonly string[];
  /** As the browser names it: "1", "Backspace". */
  readonly hotkey?: string;
  readonly class?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { href, take, isScreen } = useChoiceWay();
  const follow = (event: MouseEvent): void => {
    if (take === undefined || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    take(answers);
  };
  return (
    <a
      class={rest.class}
      href={href(answers)}
      aria-label={rest.label}
      aria-keyshortcuts={hotkey}
      // On the screen the key works everywhere; within a page, where the choice has the focus.
      {...{ [isScreen ? "data-key" : "data-choice-key"]: hotkey }}
      onClick={follow}
    >
      {children}
    </a>
  );
}
