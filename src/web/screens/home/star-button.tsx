import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { mostFavourites, withFirst } from "../../store.ts";
import { homeTexts as texts } from "../../texts/home.ts";
import { useStored } from "../../use-stored.ts";

/** Keeps a code among the favourites, or drops it. */
export function StarButton({ code }: { readonly code: string }): JSX.Element {
  const { store, say } = useApp();
  const { favourites } = useStored();
  const isKept = favourites.includes(code);
  const toggle = (): void => {
    const before = store.read().favourites;
    const after = isKept ? before.filter((one) => one !== code) : withFirst(before, code, mostFavourites);
    store.change({ favourites: after });
    say(isKept ? texts.dropped(code) : texts.kept(code), () => store.change({ favourites: before }));
  };
  return (
    <button type="button" class="star" aria-pressed={isKept} aria-label={texts.keep(code)} onClick={toggle}>
      <span aria-hidden="true">{isKept ? "★" : "☆"}</span>
    </button>
  );
}
