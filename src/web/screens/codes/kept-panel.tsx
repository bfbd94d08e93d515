import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { saveFile } from "../../parts/save-file.ts";
import { mostFavourites } from "../../store.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { useStored } from "../../use-stored.ts";
import { readKept, writeKept } from "./kept-file.ts";

const longestFile = 1024 * 1024;

/** What this browser keeps: to be taken to another one, or wiped. */
export function KeptPanel(): JSX.Element {
  const { store, say } = useApp();
  const { favourites, recent } = useStored();
  const [isWrong, setWrong] = useState(false);
  const take = (text: string): void => {
    const read = readKept(text);
    setWrong(read === undefined);
    if (read === undefined) return;
    const former = store.read();
    const { stored, leftOut } = read;
    store.change({
      ...stored,
      favourites: [...new Set([...stored.favourites, ...former.favourites])].slice(0, mostFavourites),
      recent: stored.recent.length > 0 ? stored.recent : former.recent,
    });
    say(texts.kept.imported(stored.favourites.length, leftOut), () => store.change(former));
  };
  const open = (file: File | undefined): void => {
    if (file === undefined) return;
    if (file.size > longestFile) {
      setWrong(true);
      return;
    }
    file.text().then(take, () => setWrong(true));
  };
  const wipe = (): void => {
    const former = store.read();
    store.wipe();
    say(texts.kept.wiped, () => {
      store.change(former);
      say(texts.kept.unwiped);
    });
  };
  const isEmpty = favourites.length + recent.length === 0;
  return (
    <section class="card kept-panel" aria-labelledby="kept-title">
      <h2 id="kept-title">{texts.kept.title}</h2>
      <p class="small kept-counts">{isEmpty ? texts.kept.none : texts.kept.counts(favourites.length, recent.length)}</p>
      <div role="alert">{isWrong ? <p class="remark bad small">{texts.kept.notImported}</p> : null}</div>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => saveFile(texts.kept.fileName, writeKept(store.read()), "application/json")}
        >
          {texts.kept.export}
        </button>
        <label class="button file-button">
          {texts.kept.import}
          <input
            type="file"
            class="out-of-sight"
            accept=".json,application/json"
            onChange={(event) => {
              open(event.currentTarget.files?.[0]);
              event.currentTarget.value = "";
            }}
          />
        </label>
        <button type="button" class="button" onClick={wipe}>
          {texts.kept.wipe}
        </button>
      </div>
    </section>
  );
}
