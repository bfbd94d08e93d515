import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { Addresses } from "./address.ts";
import type { Ask } from "./ask.ts";
import type { Place } from "./screen.ts";
import type { Store } from "./store.ts";

/** How far the catalogue has come into the browser. */
export type EngineState =
  | { readonly kind: "elsewhere" } // on the server, and before anything was begun
  | { readonly kind: "loading"; readonly share: number }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly why: string };

/** What every part of the page can use. */
export interface App {
  readonly place: Place;
  readonly addresses: Addresses;
  /** Today, ISO: the reader's; on the server, UTC's. */
  readonly today: string;
  /** The release that the date of service chooses; absent for a date that has none. */
  readonly release: ReleaseInForce | undefined;
  /** Asks wherever it is answered soonest. */
  readonly ask: Ask;
  /** Asks in this browser alone, waiting for the catalogue where need be: for what must not leave the machine. */
  readonly askHere: Ask;
  readonly engine: EngineState;
  /** Goes to an address of the app. */
  go(address: string, how?: "push" | "replace"): void;
  /** Says something that passes, with a way to take it back. */
  say(text: string, undo?: () => void): void;
  /** What this browser keeps for its reader. */
  readonly store: Store;
}

export const AppContext: ReturnType<typeof createContext<App | undefined>> = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error("a part of the page is used outside the app");
  return app;
}
