/** What the browser keeps for its reader; nothing of it is ever sent. */
export interface Stored {
  /** Codes with their dot, the latest first. */
  readonly favourites: readonly string[];
  /** Codes looked at, the latest first. */
  readonly recent: readonly string[];
  readonly theme: "system" | "light" | "dark";
}

export const nothingStored: Stored = { favourites: [], recent: [], theme: "system" };

/** Keeps what is stored, and tells who listens. */
export interface Store {
  read(): Stored;
  change(change: Partial<Stored>): void;
  /** Forgets everything. */
  wipe(): void;
  /** @returns a function that ends the listening */
  listen(listener: () => void): () => void;
}

/** On the server, and where a browser keeps nothing: remembered until the page is left. */
export function passingStore(): Store {
  let stored = nothingStored;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    read: () => stored,
    change: (change) => {
      stored = { ...stored, ...change };
      tell();
    },
    wipe: () => {
      stored = nothingStored;
      tell();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads what was stored, or what somebody imports; what is none of it is left out. */
export function readStored(text: string): Stored {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothingStored;
  }
  if (typeof value !== "object" || value === null) return nothingStored;
  const { favourites, recent, theme } = value as Record<string, unknown>;
  return {
    favourites: codesIn(favourites, mostFavourites),
    recent: codesIn(recent, mostRecent),
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

export const mostFavourites = 2000;
export const mostRecent = 30;

function codesIn(value: unknown, most: number): readonly string[] {
  if (!Array.isArray(value)) return [];
  const codes = value.filter((one): one is string => typeof one === "string" && codePattern.test(one));
  return [...new Set(codes)].slice(0, most);
}

const codePattern = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/;

/** A list with a code first. */
export function withFirst(codes: readonly string[], code: string, most: number): readonly string[] {
  return [code, ...codes.filter((one) => one !== code)].slice(0, most);
}
