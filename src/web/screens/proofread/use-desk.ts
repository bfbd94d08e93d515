import { useCallback, useEffect, useState } from "preact/hooks";
import { type Desk, deskWith, emptyDesk } from "./desk.ts";
import { withLineFeeds } from "./text-file.ts";

/** Kept while the reader goes through the app, and nowhere else: a text is neither stored nor in an address. */
let kept: Desk = emptyDesk;

/** Changes the desk: what it is given is always the latest. */
export type ChangeDesk = (next: (desk: Desk) => Desk) => void;

export function useDesk(): { readonly desk: Desk; readonly change: ChangeDesk } {
  const [desk, show] = useState(kept);
  const [early] = useState(writtenBefore);
  useEffect(() => {
    if (kept.text === "" && early !== "") kept = deskWith(early);
    // And what was proofread while another room was shown.
    show(kept);
  }, [early]);
  const change = useCallback<ChangeDesk>((next) => {
    kept = next(kept);
    show(kept);
  }, []);
  return { desk, change };
}

/** What was written into the server's page before it came alive, which would be lost by that. */
function writtenBefore(): string {
  if (typeof document === "undefined") return "";
  const box = document.getElementById("proofread-text");
  return box instanceof HTMLTextAreaElement ? withLineFeeds(box.value) : "";
}
