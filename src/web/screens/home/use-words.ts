import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Place } from "../../screen.ts";
import { cutWords, fragmentOf, wordsIn } from "./fragment.ts";

/** The words in the box, kept in the fragment of the address. */
export interface Words {
  readonly words: string;
  /** More was pasted than is looked at. */
  readonly isCut: boolean;
  readonly setWords: (words: string) => void;
}

/** @param posted what a form without script asked for */
export function useWords(place: Place, posted: string): Words {
  const [words, setShown] = useState(posted);
  const [isCut, setCut] = useState(false);
  const last = useRef({ words, date: place.date });
  last.current.words = words;
  // A link, a reload, back and forward: the address says what is looked for.
  useEffect(() => {
    const read = (): void => {
      setShown(wordsIn(location.hash));
      setCut(false);
    };
    // Another date of service is another address, which comes without the words: they are looked for on that date.
    const isOtherDate = last.current.date !== place.date;
    last.current.date = place.date;
    if (isOtherDate && location.hash === "") keep(last.current.words);
    else read();
    addEventListener("hashchange", read);
    addEventListener("popstate", read);
    return () => {
      removeEventListener("hashchange", read);
      removeEventListener("popstate", read);
    };
  }, [place]);
  const setWords = useCallback((typed: string) => {
    const kept = cutWords(typed);
    setShown(kept);
    setCut(kept.length < typed.length);
    keep(kept);
  }, []);
  return { words, isCut, setWords };
}

function keep(words: string): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${location.search}${fragmentOf(words)}`);
  } catch {
    // Some browsers count how often an address changes: it is kept with the next key.
  }
}
