import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import type { Desk } from "./desk.ts";
import { Editor } from "./editor.tsx";
import { sentence } from "./sentence.ts";
import { IntakeBar } from "./toolbar.tsx";
import type { Aiming } from "./use-aim.ts";
import type { ChangeDesk } from "./use-desk.ts";
import type { Intake } from "./use-intake.ts";

/** The text, and the ways it comes in; a file can be dropped anywhere on it. */
export function TextPane({
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
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  return (
    // A file is dropped by mouse; the button does the same by keyboard.
    <section
      class={isOver ? "text-pane over" : "text-pane"}
      aria-labelledby="text-title"
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
      <div class="text-head">
        <h2 id="text-title">
          <label for="proofread-text">{desk.file?.name ?? texts.text}</label>
        </h2>
        <IntakeBar desk={desk} intake={intake} />
      </div>
      <div role="alert">
        {intake.problem === undefined ? null : <p class="remark bad">{texts.problems[intake.problem]}</p>}
      </div>
      <PartTurner desk={desk} change={change} />
      <Editor desk={desk} change={change} aiming={aiming} intake={intake} />
      <ChosenLine desk={desk} aiming={aiming} />
      {isOver ? <p class="drop-here">{texts.drop}</p> : null}
    </section>
  );
}

/** Where the findings stand below the text: what the place that was tapped is about, and the way down to it. */
function ChosenLine({ desk, aiming }: { readonly desk: Desk; readonly aiming: Aiming }): JSX.Element | null {
  const chosen = desk.remarks.find(({ id }) => id === desk.chosen);
  if (chosen === undefined) return null;
  return (
    <p class="chosen-line small">
      <strong class={`severity ${chosen.severity}`}>{texts.kind[chosen.severity]}</strong>
      <span class="chosen-words">{sentence(chosen.message)}</span>
      <button type="button" class="button" onClick={() => aiming.at(chosen, "keys")}>
        {texts.toFinding}
      </button>
    </p>
  );
}

function PartTurner({ desk, change }: { readonly desk: Desk; readonly change: ChangeDesk }): JSX.Element | null {
  const { part, parts } = desk;
  if (parts.length === 1) return null;
  const turn = (to: number): void => change((now) => ({ ...now, part: to }));
  return (
    <div class="parts">
      <button type="button" class="button" disabled={part === 0} onClick={() => turn(part - 1)}>
        {texts.before}
      </button>
      <strong>{texts.part(part + 1, parts.length)}</strong>
      <button type="button" class="button" disabled={part === parts.length - 1} onClick={() => turn(part + 1)}>
        {texts.after}
      </button>
      <span class="small soft">{texts.partHint}</span>
    </div>
  );
}
