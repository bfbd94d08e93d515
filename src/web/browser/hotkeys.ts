import { shellTexts } from "../texts/shell.ts";
import { openKeys } from "./keys-dialog.ts";

/** Keys that work everywhere but where somebody writes: an element names its key in `data-key`. */
export function listenToKeys(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "Escape") {
      if (event.target instanceof HTMLInputElement && event.target.type !== "date") event.target.blur();
      return;
    }
    if (isWriting(event.target)) return;
    if (event.key === "?") {
      event.preventDefault();
      openKeys(page, shellTexts.keys);
      return;
    }
    const wanted = `[data-key="${CSS.escape(event.key)}"]`;
    // What a screen has of its own goes before what stands on every page.
    const named = page.querySelector(`#content ${wanted}`) ?? page.querySelector(wanted);
    if (!(named instanceof HTMLElement)) return;
    event.preventDefault();
    if (named.matches("input, textarea")) named.focus();
    else named.click();
  });
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
}
