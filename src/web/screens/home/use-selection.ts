import { useEffect, useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { shellTexts } from "../../texts/shell.ts";
import type { Row } from "./rows.ts";

/** Which line the keys have gone to. */
export interface Selection {
  /** -1: none, and Enter opens the first. */
  readonly at: number;
  /** Script is at work: before, the lines are a plain list of links. */
  readonly isLive: boolean;
  readonly move: (by: number) => void;
  readonly drop: () => void;
  /** Opens the selected line, or the first. */
  readonly open: () => void;
  /** Copies the code of the selected line. */
  readonly copy: () => void;
}

/** The id of a line, for the box to name it. */
export function idOfRow(at: number): string {
  return `found-${at}`;
}

/** Lets keys in the box walk through the lines. */
export function useSelection(rows: readonly Row[], words: string): Selection {
  const { addresses, go, say } = useApp();
  const [at, setAt] = useState(-1);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  useEffect(() => setAt(-1), [words]);
  const reached = Math.min(at, rows.length - 1);
  return {
    at: reached,
    isLive,
    move: (by) => {
      // Past the last line, and before the first, comes the box itself.
      const places = rows.length + 1;
      const next = ((((reached + 1 + by) % places) + places) % places) - 1;
      setAt(next);
      document.getElementById(idOfRow(next))?.scrollIntoView({ block: "nearest" });
    },
    drop: () => setAt(-1),
    open: () => {
      const row = rows[Math.max(0, reached)];
      if (row !== undefined) go(addresses.code(row.code));
    },
    copy: () => {
      const row = rows[reached];
      if (row === undefined) return;
      navigator.clipboard.writeText(row.code).then(
        () => say(shellTexts.copied(row.code)),
        () => say(shellTexts.notCopied),
      );
    },
  };
}
