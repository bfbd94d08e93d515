import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import { type Desk, edited, shownBounds, turnedTo } from "./desk.ts";
import { editBetween } from "./edit.ts";
import { Mirror } from "./mirror.tsx";
import { mostInOnePart } from "./parts.ts";
import { longestText, withLineFeeds } from "./text-file.ts";
import type { Aiming } from "./use-aim.ts";
import type { ChangeDesk } from "./use-desk.ts";
import type { Intake } from "./use-intake.ts";

/** The box to write in, with what was found underlined in place. */
export function Editor({
  desk,
  change,
  aiming,
  intake,
}: {
  readonly desk: Desk;
  readonly change: ChangeDesk;
  readonly aiming: Aiming;
  readonly intake: Intake;
}): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  /** Where the reader writes, in the whole text: the box may be given another part of it. */
  const caret = useRef<number | undefined>(undefined);
  const { from, to } = shownBounds(desk);
  const shown = desk.text.slice(from, to);
  const underlined = useMemo(
    () =>
      desk.remarks
        .filter(({ start, end }) => start < to && end > from)
        .map(({ id, start, end, severity }) => ({ id, start: start - from, end: end - from, severity })),
    [desk.remarks, from, to],
  );
  const { aim } = aiming;
  // Another part or another file begins at its beginning.
  useLayoutEffect(() => sheet.current?.scrollTo({ top: 0, behavior: "instant" }), [desk.part, desk.file]);
  // Once for each time something is aimed at.
  useLayoutEffect(() => {
    if (aim === undefined || aim.by === "text" || box.current === null || sheet.current === null) return;
    bringIntoSight(sheet.current, box.current, { start: aim.start - from, end: aim.end - from, id: aim.id });
    if (aim.by === "keys") return;
    sheet.current.scrollIntoView({ block: "nearest" });
    // On a touch screen the keyboard would cover what is to be seen.
    if (matchMedia("(pointer: coarse)").matches) return;
    box.current.focus({ preventScroll: true });
    box.current.setSelectionRange(aim.start - from, aim.end - from);
  }, [aim]);

  useLayoutEffect(() => {
    const area = box.current;
    const wanted = caret.current === undefined ? undefined : caret.current - from;
    caret.current = undefined;
    if (area === null || wanted === undefined || area.selectionStart === wanted) return;
    area.setSelectionRange(wanted, wanted);
  });

  const type = (value: string): void => {
    caret.current = from + (box.current?.selectionStart ?? 0);
    change((now) => {
      const bounds = shownBounds(now);
      const edit = editBetween(now.text.slice(bounds.from, bounds.to), value);
      if (edit === undefined) return now;
      return edited(now, { ...edit, start: edit.start + bounds.from, end: edit.end + bounds.from }, "typed");
    });
  };
  /** A long text does not go through the box: the browser would lay all of it out. */
  const insert = (data: DataTransfer | null, event: Event): void => {
    const text = withLineFeeds(data?.getData("text/plain") ?? "");
    const area = box.current;
    if (text.length <= mostInOnePart / 2 || area === null) return;
    event.preventDefault();
    const edit = { start: from + area.selectionStart, end: from + area.selectionEnd, inserted: text };
    if (desk.text.length - (edit.end - edit.start) + text.length > longestText) {
      intake.tell("too-long");
      return;
    }
    intake.tell(undefined);
    change((now) => turnedTo(edited(now, edit, "put"), edit.start));
  };
  const look = (): void => {
    const at = from + (box.current?.selectionStart ?? 0);
    const here = desk.remarks.find(({ start, end }) => start <= at && at <= end);
    if (here !== undefined && here.id !== desk.chosen) aiming.at(here, "text");
  };
  return (
    <div class="sheet" ref={sheet}>
      <div class="sheet-inner">
        <Mirror text={shown} underlined={underlined} chosen={desk.chosen} />
        <textarea
          ref={box}
          id="proofread-text"
          value={shown}
          placeholder={texts.hint}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          onInput={(event) => {
            if (event.currentTarget.value.length - (to - from) + desk.text.length > longestText) {
              event.currentTarget.value = shown;
              return intake.tell("too-long");
            }
            type(event.currentTarget.value);
          }}
          onPaste={(event) => insert(event.clipboardData, event)}
          onDrop={(event) => insert(event.dataTransfer, event)}
          onClick={look}
          onKeyUp={(event) => {
            if (/^(?:Arrow|Home|End|Page)/.test(event.key)) look();
          }}
        />
      </div>
    </div>
  );
}

/** Scrolls the sheet, and on a small screen the page, to where a stretch of the text stands. */
function bringIntoSight(
  sheet: HTMLElement,
  box: HTMLTextAreaElement,
  { start, end, id }: { readonly start: number; readonly end: number; readonly id: number | undefined },
): void {
  const mark = id === undefined ? null : sheet.querySelector<HTMLElement>(`mark[data-remarks~="${id}"]`);
  const rect = mark === null ? rectOf(sheet, box.value, { start, end }) : mark.getBoundingClientRect();
  if (rect === undefined) return;
  const top = rect.top - sheet.getBoundingClientRect().top + sheet.scrollTop;
  const isInSight = top > sheet.scrollTop + 24 && top + rect.height < sheet.scrollTop + sheet.clientHeight - 24;
  if (!isInSight) sheet.scrollTo({ top: top - sheet.clientHeight / 3 });
}

/** Where a stretch stands that is not underlined: by its line in the mirror. */
function rectOf(sheet: HTMLElement, text: string, { start }: { start: number; end: number }): DOMRect | undefined {
  let line = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < start; at = text.indexOf("\n", at + 1)) line += 1;
  return sheet.querySelector(".mirror")?.children[line]?.getBoundingClientRect();
}
