import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import { type Desk, turnedTo } from "./desk.ts";
import type { Remark } from "./remarks.ts";
import type { ChangeDesk } from "./use-desk.ts";

/** From where a place was chosen: the other side follows. `write`: the reader goes on in the text itself. */
export type AimedBy = "text" | "list" | "keys" | "write";

/** A place that is to be brought into sight. */
export interface Aim {
  readonly start: number;
  readonly end: number;
  /** Of a remark; a mention has none. */
  readonly id?: number;
  readonly by: AimedBy;
}

export interface Aiming {
  readonly aim: Aim | undefined;
  readonly at: (place: { readonly start: number; readonly end: number; readonly id?: number }, by: AimedBy) => void;
  /** To the finding after or before the chosen one, of those shown. */
  readonly step: (by: 1 | -1) => void;
}

export function useAim(desk: Desk, change: ChangeDesk, shown: readonly Remark[]): Aiming {
  const [aim, setAim] = useState<Aim>();
  const at = useCallback<Aiming["at"]>(
    ({ start, end, id }, by) => {
      change((now) => {
        const { chosen: _, ...rest } = by === "text" ? now : turnedTo(now, start);
        return id === undefined ? rest : { ...rest, chosen: id };
      });
      setAim({ start, end, by, ...(id === undefined ? {} : { id }) });
    },
    [change],
  );
  const step = (by: 1 | -1): void => {
    const index = shown.findIndex(({ id }) => id === desk.chosen);
    const next =
      index === -1 ? (by === 1 ? shown[0] : shown.at(-1)) : shown[(index + by + shown.length) % shown.length];
    if (next !== undefined) at(next, "keys");
  };
  // At once: a second key may come before the page is painted.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      if (way === undefined || event.defaultPrevented) return;
      event.preventDefault();
      step(way);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
  return { aim, at, step };
}

const ways: Readonly<Record<string, 1 | -1>> = { n: 1, j: 1, p: -1, k: -1 };

function wayOf({ key, target, shiftKey, metaKey, ctrlKey, altKey }: KeyboardEvent): 1 | -1 | undefined {
  if (metaKey || ctrlKey || altKey) return undefined;
  if (key === "F8") return shiftKey ? -1 : 1;
  const isWriting = target instanceof HTMLElement && target.matches("input:not([type=radio]), textarea, select");
  return isWriting ? undefined : ways[key];
}
