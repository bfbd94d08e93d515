import type { JSX } from "preact";
import { useChoiceWay } from "./choice-way.ts";

/** What the step is about: the heading of the screen; within a page, whose headings are its own, a line that looks so. */
export function Headline({ children }: { readonly children: string }): JSX.Element {
  const { isScreen } = useChoiceWay();
  const Name = isScreen ? "h1" : "p";
  return (
    <Name class="headline" tabIndex={-1}>
      {children}
    </Name>
  );
}

export function Subhead({ children }: { readonly children: string }): JSX.Element {
  const { isScreen } = useChoiceWay();
  const Name = isScreen ? "h2" : "p";
  return <Name class="subhead">{children}</Name>;
}
