import { useEffect, useRef, useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { askTitles } from "./ask-words.ts";
import { restMs } from "./use-found.ts";

type Titles = ReadonlyMap<string, string>;
const none: Titles = new Map();

/** Titles of codes, asked for once each when the typing rests; empty on the first render. */
export function useTitles(codes: readonly string[]): Titles {
  const { ask, place, engine } = useApp();
  const [titles, setTitles] = useState(none);
  const known = useRef<{ date: string; titles: Titles }>({ date: place.date, titles: none });
  const wanted = [...new Set(codes)].join(" ");
  const canAsk = engine.kind === "ready" || engine.kind === "failed";
  useEffect(() => {
    const { date } = place;
    if (known.current.date !== date) known.current = { date, titles: none };
    const missing = wanted.split(" ").filter((code) => code !== "" && !known.current.titles.has(code));
    if (missing.length === 0 || !canAsk) return;
    const timer = setTimeout(() => {
      void askTitles(ask, missing, date).then((found) => {
        if (known.current.date !== date) return;
        known.current.titles = new Map([...known.current.titles, ...found]);
        setTitles(known.current.titles);
      });
    }, restMs);
    return () => clearTimeout(timer);
    // `ask` is made anew with every drawing, and is always the same asker.
  }, [wanted, place.date, canAsk]);
  return titles;
}
