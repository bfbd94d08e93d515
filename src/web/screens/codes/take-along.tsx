import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { saveFile } from "../../parts/save-file.ts";
import { mostFavourites } from "../../store.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { shellTexts } from "../../texts/shell.ts";
import { useStored } from "../../use-stored.ts";
import { type CheckedItem, type CheckedList, validCodes } from "./checked-list.ts";
import { writeList } from "./write-list.ts";

/** The rows shown, as a file or on the clipboard; and the valid codes of the list among the favourites. */
export function TakeAlong({
  list,
  rows,
}: {
  readonly list: CheckedList;
  readonly rows: readonly CheckedItem[];
}): JSX.Element {
  const { store, say } = useApp();
  const { favourites } = useStored();
  const valid = useMemo(() => validCodes(list.items), [list]);
  const fresh = useMemo(() => {
    const known = new Set(favourites);
    return valid.filter((code) => !known.has(code));
  }, [valid, favourites]);
  const copy = (text: string, said: string): void => {
    navigator.clipboard.writeText(text).then(
      () => say(said),
      () => say(shellTexts.notCopied),
    );
  };
  const download = (): void => {
    const name = texts.file.name(list.date);
    // With the mark, a spreadsheet reads it as UTF-8.
    saveFile(name, `\uFEFF${writeList(list, rows, "csv")}`, "text/csv");
    say(texts.take.done(name));
  };
  const keep = (): void => {
    const former = store.read().favourites;
    const all = [...fresh, ...former];
    store.change({ favourites: all.slice(0, mostFavourites) });
    const kept = Math.min(fresh.length, mostFavourites);
    say(texts.take.kept(kept, Math.max(0, all.length - mostFavourites)), () => store.change({ favourites: former }));
  };
  return (
    <fieldset class="buttons take-along">
      <legend class="out-of-sight">{texts.take.label}</legend>
      <button type="button" class="button main" onClick={download}>
        {texts.take.download(rows.length)}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => copy(writeList(list, rows, "tabs"), texts.take.copied(rows.length))}
      >
        {texts.take.copy}
      </button>
      <button
        type="button"
        class="button"
        disabled={valid.length === 0}
        onClick={() => copy(`${valid.join("\n")}\n`, texts.take.copiedValid(valid.length))}
      >
        {texts.take.copyValid}
      </button>
      {valid.length === 0 ? null : (
        <button type="button" class="button" disabled={fresh.length === 0} onClick={keep}>
          {texts.take.keep(fresh.length)}
        </button>
      )}
    </fieldset>
  );
}
