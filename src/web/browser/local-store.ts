import { nothingStored, passingStore, readStored, type Store, type Stored } from "../store.ts";

const key = "dxproof";

/** Keeps in the browser's local storage; where that is not to be had, until the page is left. */
export function localStore(): Store {
  const passing = passingStore();
  const read = (): Stored => {
    const text = readItem();
    return text === undefined ? passing.read() : readStored(text);
  };
  if (readItem() !== undefined) passing.change(read());
  // Another tab's changes count too.
  globalThis.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) passing.change(read());
  });
  return {
    read: () => passing.read(),
    change: (change) => {
      passing.change(change);
      write(passing.read());
    },
    wipe: () => {
      passing.change(nothingStored);
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
    listen: passing.listen,
  };
}

/** @returns undefined where the browser keeps nothing */
function readItem(): string | undefined {
  try {
    return localStorage.getItem(key) ?? "{}";
  } catch {
    return undefined;
  }
}

function write(stored: Stored): void {
  try {
    localStorage.setItem(key, JSON.stringify(stored));
  } catch {
    // Full or forbidden: it is remembered until the page is left.
  }
}
