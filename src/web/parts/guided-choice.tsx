import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { SelectAnswer } from "../../operations/select.ts";
import { useApp } from "../app-context.ts";
import { AskError } from "../ask.ts";
import { ChoiceStep } from "../screens/choose/choice-step.tsx";
import { type ChoiceWay, ChoiceWayContext } from "../screens/choose/choice-way.ts";
import { noTitles, type Titles, titlesFor } from "../screens/choose/titles.ts";

/** Where the choice stands, and of which first question it is the continuation. */
interface Walked {
  readonly first: SelectAnswer;
  readonly answer: SelectAnswer;
}

/**
 * A guided choice within a page: its steps are taken in place. Without script its links lead to the screen of choices.
 *
 * @param props `first` is what `select` answers to the start alone
 */
export function GuidedChoice({ start, first }: { readonly start: string; readonly first: SelectAnswer }): JSX.Element {
  const { addresses, ask, place } = useApp();
  const { date } = place;
  const [walked, setWalked] = useState<Walked>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  /** Of the latest step: an answer that comes after it is not for it. */
  const step = useRef(0);
  // Another date brings another first question: what was walked from the old one is gone.
  const answer = walked?.first === first ? walked.answer : first;
  const titles = useTitles(answer, date);

  const take = async (answers: readonly string[]): Promise<void> => {
    step.current += 1;
    const own = step.current;
    setBusy(true);
    try {
      const next = answers.length === 0 ? first : await ask("select", { start, answers, date });
      if (own !== step.current) return;
      setWalked({ first, answer: next });
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      if (own === step.current) setProblem(error.message);
    } finally {
      if (own === step.current) setBusy(false);
    }
  };
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    const press = (event: KeyboardEvent): void => pressKey(event, element);
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, []);
  const way: ChoiceWay = {
    href: (answers) => addresses.choose(start, answers),
    take: (answers) => void take(answers),
    isScreen: false,
  };
  return (
    <ChoiceWayContext.Provider value={way}>
      <div class="guided-choice" aria-busy={isBusy} ref={root}>
        <ChoiceStep answer={answer} titles={titles} date={date}>
          {problem === undefined ? null : (
            <p class="remark bad" role="alert">
              {problem}
            </p>
          )}
        </ChoiceStep>
      </div>
    </ChoiceWayContext.Provider>
  );
}

/** The titles come after the answers they belong to: on the page as it was served they are missing. */
function useTitles(answer: SelectAnswer, date: string): Titles {
  const { ask } = useApp();
  const [found, setFound] = useState<{ readonly of: SelectAnswer; readonly titles: Titles }>();
  useEffect(() => {
    let isWanted = true;
    titlesFor(ask, answer, date).then(
      (titles) => {
        if (isWanted) setFound({ of: answer, titles });
      },
      // Without titles the codes still stand there.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [ask, answer, date]);
  return found?.of === answer ? found.titles : noTitles;
}

/** The keys of the choice work while it has the focus: a page may hold more than one, and keys of its own. */
function pressKey(event: KeyboardEvent, root: HTMLElement | null): void {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const named = root?.querySelector<HTMLElement>(`[data-choice-key="${CSS.escape(event.key)}"]`);
  if (named === null || named === undefined) return;
  event.preventDefault();
  named.click();
}
