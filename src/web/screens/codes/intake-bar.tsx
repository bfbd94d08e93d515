import type { JSX } from "preact";
import { sampleList, codesTexts as texts } from "../../texts/codes.ts";
import { useStored } from "../../use-stored.ts";
import { listEndings } from "./list-file.ts";
import type { Intake } from "./use-intake.ts";
import type { GivenList } from "./use-list.ts";

/** The buttons by which a list comes in and goes. */
export function IntakeBar({ list, intake }: { readonly list: GivenList; readonly intake: Intake }): JSX.Element {
  const { favourites } = useStored();
  return (
    <div class="buttons intake">
      <label class="button file-button">
        {texts.list.open}
        <input
          type="file"
          class="out-of-sight"
          accept={listEndings.join(",")}
          onChange={(event) => {
            intake.open(event.currentTarget.files);
            // The same file can be opened again.
            event.currentTarget.value = "";
          }}
        />
      </label>
      <button
        type="button"
        class="button"
        onClick={() => intake.put(sampleList.text, texts.list.replaced, sampleList.name)}
      >
        {texts.list.sample}
      </button>
      <button
        type="button"
        class="button"
        disabled={favourites.length === 0}
        onClick={() => intake.put(`${favourites.join("\n")}\n`, texts.list.replaced)}
      >
        {texts.list.favourites}
      </button>
      <button
        type="button"
        class="button quiet"
        disabled={list.text === ""}
        onClick={() => intake.put("", texts.list.cleared)}
      >
        {texts.list.clear}
      </button>
    </div>
  );
}
