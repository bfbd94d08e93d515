import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** How the steps of a choice are gone: on a screen by the address, within a page in place. */
export interface ChoiceWay {
  /** Of the screen that shows the choice after these answers: what the links lead to where they are not taken in place. */
  href(answers: readonly string[]): string;
  /** Takes the step in place. */
  readonly take?: (answers: readonly string[]) => void;
  /** It is the screen: its headings are the page's, and its keys work everywhere on it. */
  readonly isScreen: boolean;
}

export const ChoiceWayContext: ReturnType<typeof createContext<ChoiceWay | undefined>> = createContext<
  ChoiceWay | undefined
>(undefined);

export function useChoiceWay(): ChoiceWay {
  const way = useContext(ChoiceWayContext);
  if (way === undefined) throw new Error("a part of a choice is used outside of one");
  return way;
}
