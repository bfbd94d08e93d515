import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { codesTexts as texts } from "../../texts/codes.ts";
import { IntakeBar } from "./intake-bar.tsx";
import type { Intake } from "./use-intake.ts";
import type { GivenList } from "./use-list.ts";

/** A longer list is not written into the box: the browser would lay all of it out. */
const longestInBox = 60_000;
const linesShown = 200;
const longestShown = 20_000;

/** The list, and the ways it comes in; a file can be dropped anywhere on it. */
export function ListPane({ list, intake }: { readonly list: GivenList; readonly intake: Intake }): JSX.Element {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  return (
    // A file is dropped by mouse; the button does the same by keyboard.
    <section
      class={isOver ? "list-pane over" : "list-pane"}
      aria-labelledby="list-title"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        intake.open(event.dataTransfer?.files ?? null);
      }}
    >
      <div class="list-head">
        <h2 id="list-title">
          <label for="codes-list">
            <bdi>{list.name ?? texts.list.title}</bdi>
          </label>
        </h2>
        <IntakeBar list={list} intake={intake} />
      </div>
      <div role="alert">
        {intake.problem === undefined ? null : <p class="remark bad">{texts.problems[intake.problem]}</p>}
      </div>
      {list.text.length > longestInBox ? (
        <LongList text={list.text} intake={intake} />
      ) : (
        <Box list={list} intake={intake} />
      )}
      {isOver ? <p class="drop-here">{texts.list.drop}</p> : null}
    </section>
  );
}

function Box({ list, intake }: { readonly list: GivenList; readonly intake: Intake }): JSX.Element {
  /** A long text does not go through the box. */
  const insert = (data: DataTransfer | null, event: Event & { readonly currentTarget: HTMLTextAreaElement }): void => {
    const text = data?.getData("text/plain") ?? "";
    const box = event.currentTarget;
    if (box.value.length + text.length <= longestInBox) return;
    event.preventDefault();
    const whole = box.value.slice(0, box.selectionStart) + text + box.value.slice(box.selectionEnd);
    intake.put(whole, texts.list.replaced);
  };
  return (
    <textarea
      id="codes-list"
      class="field"
      rows={10}
      value={list.text}
      placeholder={texts.list.hint}
      spellcheck={false}
      autocomplete="off"
      autocapitalize="off"
      wrap="off"
      onInput={(event) => intake.type(event.currentTarget.value)}
      onPaste={(event) => insert(event.clipboardData, event)}
      onDrop={(event) => insert(event.dataTransfer, event)}
    />
  );
}

/** The beginning of a list that is too long for the box. */
function LongList({ text, intake }: { readonly text: string; readonly intake: Intake }): JSX.Element {
  const { shown, count } = useMemo(() => {
    const first = text
      .slice(0, longestShown)
      .split(/\r\n?|\n/)
      .slice(0, linesShown);
    return { shown: first, count: text.split(/\r\n?|\n/).length };
  }, [text]);
  return (
    <>
      <textarea
        id="codes-list"
        class="field"
        rows={10}
        readOnly
        value={shown.join("\n")}
        wrap="off"
        aria-describedby="long-list"
        onPaste={(event) => {
          event.preventDefault();
          intake.put(event.clipboardData?.getData("text/plain") ?? "", texts.list.replaced);
        }}
      />
      <p id="long-list" class="small soft">
        {texts.list.long(count, shown.length)}
      </p>
    </>
  );
}
