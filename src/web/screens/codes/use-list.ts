import { useCallback, useEffect, useState } from "preact/hooks";

/** A list that somebody gave. */
export interface GivenList {
  readonly text: string;
  /** Of the file it is from. */
  readonly name?: string;
  /** Typing is waited for; what is put there at once is checked at once. */
  readonly isTyped: boolean;
}

export const noList: GivenList = { text: "", isTyped: false };

/** Kept while the reader goes through the app, and nowhere else: a list is neither stored nor in an address. */
let kept: GivenList = noList;

export type ChangeList = (next: GivenList) => void;

export function useList(): { readonly list: GivenList; readonly change: ChangeList } {
  const [list, show] = useState(kept);
  const [early] = useState(writtenBefore);
  useEffect(() => {
    if (kept.text === "" && early !== "") {
      kept = { text: early, isTyped: true };
      show(kept);
    }
  }, [early]);
  const change = useCallback<ChangeList>((next) => {
    kept = next;
    show(kept);
  }, []);
  return { list, change };
}

/** What was written into the server's page before it came alive, which would be lost by that. */
function writtenBefore(): string {
  if (typeof document === "undefined") return "";
  const box = document.getElementById("codes-list");
  return box instanceof HTMLTextAreaElement ? box.value : "";
}
