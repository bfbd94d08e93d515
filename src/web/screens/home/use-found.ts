import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { askAtOnce, askInFull, type Failure, type Found, failureOf } from "./ask-words.ts";

/** How long the typing rests before everything is asked. */
export const restMs = 250;
/** A server is asked no more often. */
const serverMs = 120;

/** What the words led to so far. */
export interface FoundSoFar {
  readonly found: Found | undefined;
  readonly failure: Failure | undefined;
  readonly askAgain: () => void;
}

/** Asks while words are typed, and in full when the typing rests; an answer that a later one has overtaken is dropped. */
export function useFound(words: string, posted: Found | undefined): FoundSoFar {
  const { ask, engine, place } = useApp();
  const [found, setFound] = useState(posted);
  const [failure, setFailure] = useState<Failure>();
  const [again, setAgain] = useState(0);
  const last = useRef({ asked: 0, shown: 0, at: 0 });
  const isHere = engine.kind === "ready";
  const text = words.trim();
  const { date } = place;

  // Asked before the next frame, not after it: the answer is mostly there when the letter is drawn.
  useLayoutEffect(() => {
    if (text === "") {
      last.current.shown = ++last.current.asked;
      setFound(undefined);
      setFailure(undefined);
      return;
    }
    const put = async (asking: () => Promise<Found>): Promise<void> => {
      const own = ++last.current.asked;
      last.current.at = performance.now();
      const result = await asking().then(
        (answer) => ({ answer, error: undefined }),
        (error: unknown) => ({ answer: undefined, error }),
      );
      if (own < last.current.shown) return;
      last.current.shown = own;
      if (result.answer === undefined) setFailure(failureOf(result.error));
      else {
        setFailure(undefined);
        const { answer } = result;
        setFound((before) => followed(before, answer));
      }
    };
    const wait = isHere ? 0 : Math.max(0, last.current.at + serverMs - performance.now());
    const first = wait === 0 ? undefined : setTimeout(() => void put(() => askAtOnce(ask, text, date)), wait);
    if (wait === 0) void put(() => askAtOnce(ask, text, date));
    const rest = setTimeout(() => void put(() => askInFull(ask, text, date)), restMs);
    return () => {
      clearTimeout(first);
      clearTimeout(rest);
    };
    // `ask` is made anew with every drawing, and is always the same asker.
  }, [text, date, isHere, again]);

  return { found, failure, askAgain: () => setAgain(again + 1) };
}

/** What the last rest brought stays until the next one: nothing flickers. */
function followed(before: Found | undefined, answer: Found): Found {
  if (answer.more !== undefined || before?.more === undefined) return answer;
  return before.words === answer.words && before.answer.release === answer.answer.release
    ? before
    : { ...answer, more: before.more };
}
