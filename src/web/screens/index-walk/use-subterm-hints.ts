import { useEffect, useState } from "preact/hooks";
import type { IndexCellAnswer, IndexWalkAnswer } from "../../../operations/index-walk.ts";
import { useApp } from "../../app-context.ts";
import { placeOf } from "./index-reference.ts";

/** What stands at a subterm, beside it in the list. */
export interface SubtermHint {
  /** With its dash where characters are missing. */
  readonly code?: string;
  readonly see?: string;
  /** Of a row of a table. */
  readonly cells?: readonly IndexCellAnswer[];
}

type Hints = ReadonlyMap<string, SubtermHint>;

const none: Hints = new Map();

/** How many subterms are looked up between two renders. */
const atOnce = 25;

/** Looks the subterms up one by one, once the catalogue is in the browser: a server is not asked a hundred questions. */
export function useSubtermHints(answer: IndexWalkAnswer): Hints {
  const { askHere, engine, place } = useApp();
  const [hints, setHints] = useState(none);
  const isReady = engine.kind === "ready";
  const { date } = place;
  useEffect(() => {
    if (!isReady) return;
    let isWanted = true;
    const { path, index } = placeOf(answer);
    const look = async (): Promise<void> => {
      const found = new Map<string, SubtermHint>();
      for (let at = 0; at < answer.subterms.length && isWanted; at += atOnce) {
        const some = answer.subterms.slice(at, at + atOnce);
        const answers = await Promise.all(
          some.map((term) =>
            askHere("index", { path: [...path, term], date, ...(index === undefined ? {} : { within: index }) }),
          ),
        );
        some.forEach((term, which) => {
          const hint = answers[which] === undefined ? undefined : hintOf(answers[which], path.length + 1);
          if (hint !== undefined) found.set(term, hint);
        });
        if (isWanted) setHints(new Map(found));
      }
    };
    // The list reads without them.
    look().catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [askHere, isReady, answer, date]);
  return hints;
}

/** @param depth of the subterm; beyond it a "see" was followed */
export function hintOf(
  { code, partial, path, matched, cells }: IndexWalkAnswer,
  depth: number,
): SubtermHint | undefined {
  const sent = matched.findLast(({ how }) => how === "see");
  if (sent !== undefined && matched.length > depth) return { see: sent.asked };
  if (path.length < depth) return undefined;
  if (cells !== undefined) return { cells };
  if (code === undefined) return undefined;
  return { code: partial === true ? `${code}${code.includes(".") ? "" : "."}-` : code };
}
