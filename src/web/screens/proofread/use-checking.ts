import { useEffect, useRef, useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { AskError } from "../../ask.ts";
import { shellTexts } from "../../texts/shell.ts";
import { answered, type Desk, isChecked } from "./desk.ts";
import type { ChangeDesk } from "./use-desk.ts";

/** Somebody who types is waited for. */
const restMs = 400;

export interface Checking {
  readonly isBusy: boolean;
  readonly failure?: string;
  readonly again: () => void;
}

interface Failed {
  readonly text: string;
  readonly date: string;
  readonly message: string;
}

/** Proofreads what lies on the desk, in this browser alone: one text at a time, and the latest next. */
export function useChecking(desk: Desk, change: ChangeDesk, date: string): Checking {
  const { askHere } = useApp();
  const [failed, setFailed] = useState<Failed>();
  const [finished, setFinished] = useState(0);
  const isRunning = useRef(false);
  const { text, isTyped } = desk;
  const failure = failed?.text === text && failed.date === date ? failed.message : undefined;
  const isDone = text.trim() === "" || isChecked(desk, date);
  const isWanted = !isDone && failure === undefined;
  // `finished`: what waited for the text before.
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(
      () => {
        // A long text takes seconds: what comes meanwhile waits, and only the latest of it is read.
        if (isRunning.current) return;
        isRunning.current = true;
        askHere("proofread", { text, date })
          .then(
            (answer) => change((now) => answered(now, text, { date, answer })),
            (error: unknown) =>
              setFailed({ text, date, message: error instanceof AskError ? error.message : shellTexts.error.title }),
          )
          .finally(() => {
            isRunning.current = false;
            setFinished((count) => count + 1);
          });
      },
      isTyped ? restMs : 0,
    );
    return () => clearTimeout(timer);
  }, [text, date, isTyped, isWanted, finished, askHere, change]);
  return {
    isBusy: isWanted,
    ...(failure === undefined ? {} : { failure }),
    again: () => setFailed(undefined),
  };
}
