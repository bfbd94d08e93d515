import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { releasesTexts as texts } from "../../texts/releases.ts";
import { changesAsData } from "./releases-address.ts";
import type { Asked } from "./releases-data.ts";
import { type ChangesFormat, changesFileName, writeChanges } from "./write-changes.ts";

/** The changes as a file, or on paper. All that is compared is written, whatever the page shows of it. */
export function TakeAlong({ asked }: { readonly asked: Asked }): JSX.Element {
  const { ask, say } = useApp();
  const { from, to, within, kind } = asked;
  const save = (format: ChangesFormat): void => {
    ask("diff", { from, to, ...(within === undefined ? {} : { within }) }).then(
      ({ changes }) => {
        const wanted = kind === undefined ? changes : changes.filter(({ change }) => change === kind);
        const name = changesFileName(asked, format);
        download(name, writeChanges(wanted, format), format);
        say(texts.downloads.done(name));
      },
      () => say(texts.downloads.failed),
    );
  };
  return (
    <fieldset class="buttons no-print">
      <legend class="out-of-sight">{texts.downloads.label}</legend>
      <button type="button" class="button" onClick={() => save("csv")}>
        {texts.downloads.csv}
      </button>
      <button type="button" class="button" onClick={() => save("tsv")}>
        {texts.downloads.tsv}
      </button>
      <a class="button" href={changesAsData(asked)} data-outside>
        {texts.downloads.data}
      </a>
      <button type="button" class="button" onClick={() => globalThis.print()}>
        {texts.downloads.print}
      </button>
    </fieldset>
  );
}

const types = { csv: "text/csv", tsv: "text/tab-separated-values" } as const;

function download(name: string, text: string, format: ChangesFormat): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${types[format]};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
