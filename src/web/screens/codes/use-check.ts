import { useEffect, useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { AskError } from "../../ask.ts";
import { shellTexts } from "../../texts/shell.ts";
import { checkList, type Progress } from "./check-list.ts";
import type { CheckedList } from "./checked-list.ts";
import type { GivenList } from "./use-list.ts";

/** Somebody who types is waited for. */
const restMs = 400;
/** How often it is said how far the work is. */
const tellMs = 120;

/** What is known of the list as it stands. */
export interface Check {
  /** Absent while the list is read and asked about. */
  readonly checked?: CheckedList;
  /** Of a list that was there before: shown until the new one is ready. */
  readonly former?: CheckedList;
  readonly progress?: Progress;
  readonly failure?: string;
  readonly again: () => void;
}

/** The last list checked: it is there at once when the reader comes back. */
let kept: CheckedList | undefined;

/** Checks the list in this browser alone. A list that comes meanwhile ends the work on the one before. */
export function useCheck({ text, isTyped }: GivenList, date: string): Check {
  const { askHere } = useApp();
  const [checked, setChecked] = useState(kept);
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const isEmpty = text.trim() === "";
  // `attempt`: the same list, tried again.
  useEffect(() => {
    setFailure(undefined);
    setProgress(undefined);
    if (isEmpty || (kept?.text === text && kept.date === date)) {
      if (isEmpty) kept = undefined;
      setChecked(kept);
      return;
    }
    let isStopped = false;
    let told = 0;
    const tell = (next: Progress): void => {
      const now = performance.now();
      if (isStopped || now - told < tellMs) return;
      told = now;
      setProgress(next);
    };
    const check = async (): Promise<void> => {
      try {
        const found = await checkList(text, { ask: askHere, date, tell, isStopped: () => isStopped, rest });
        if (found === undefined || isStopped) return;
        kept = found;
        setChecked(found);
      } catch (error) {
        if (!isStopped) setFailure(error instanceof AskError ? error.message : shellTexts.error.title);
      }
      setProgress(undefined);
    };
    const timer = setTimeout(() => void check(), isTyped ? restMs : 0);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [text, date, isTyped, isEmpty, askHere, attempt]);
  const isCurrent = checked !== undefined && checked.text === text && checked.date === date;
  return {
    ...(isEmpty || checked === undefined ? {} : isCurrent ? { checked } : { former: checked }),
    ...(progress === undefined ? {} : { progress }),
    ...(failure === undefined ? {} : { failure }),
    again: () => setAttempt((count) => count + 1),
  };
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
