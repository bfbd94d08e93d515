import type { JSX } from "preact";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { readPrintedTitle } from "./printed-title.ts";
import { ReferencedCode } from "./referenced-code.tsx";
import type { SubtermHint } from "./use-subterm-hints.ts";

export interface SubtermListProps {
  /** As they are printed. */
  readonly terms: readonly string[];
  readonly hints: ReadonlyMap<string, SubtermHint>;
  readonly href: (term: string) => string;
}

/** Subterms below each other, each with its code where that is known. */
export function SubtermList({ terms, hints, href }: SubtermListProps): JSX.Element {
  return (
    <ul class="subterms" onKeyDown={walkByArrows}>
      {terms.map((term) => (
        <li key={term}>
          <SubtermLink term={term} href={href(term)} />
          <span class="subterm-code">
            <Hint hint={hints.get(term)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export function SubtermLink({ term, href }: { readonly term: string; readonly href: string }): JSX.Element {
  const { title, modifiers } = readPrintedTitle(term);
  return (
    <a class="subterm" href={href}>
      {title}
      {modifiers === "" ? null : <span class="modifiers"> {modifiers}</span>}
    </a>
  );
}

function Hint({ hint }: { readonly hint: SubtermHint | undefined }): JSX.Element | null {
  if (hint === undefined) return null;
  if (hint.code !== undefined) return <ReferencedCode code={hint.code} />;
  return hint.see === undefined ? null : (
    <span class="soft small">
      {texts.seeAlsoIn.see} {hint.see}
    </span>
  );
}

/** Arrow keys go from subterm to subterm. */
export function walkByArrows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a.subterm")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at + step];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
