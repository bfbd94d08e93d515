import { useApp } from "../../app-context.ts";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import { certainEdit, replacementEdit } from "./corrections.ts";
import { type Desk, edited } from "./desk.ts";
import type { Edit } from "./edit.ts";
import type { Remark } from "./remarks.ts";
import type { ChangeDesk } from "./use-desk.ts";

/** Corrections by a click; each can be taken back, and the text is then exactly what it was. */
export function useCorrections(
  desk: Desk,
  change: ChangeDesk,
): { readonly replace: (remark: Remark, replacement: string) => void; readonly applyAll: () => void } {
  const { say } = useApp();
  const make = (edit: Edit | undefined, said: string): void => {
    if (edit === undefined) {
      say(texts.gone);
      return;
    }
    const former = desk;
    change(() => edited(former, edit, "put"));
    say(said, () => takeBack(former));
  };
  const takeBack = (former: Desk): void => {
    let later = former;
    change((now) => {
      later = now;
      return { ...former, isTyped: false };
    });
    // What was written after the correction is not lost by taking it back.
    say(texts.restored, () => change(() => later));
  };
  return {
    replace: (remark, replacement) =>
      make(replacementEdit(desk.text, remark, replacement), texts.applied(remark.quote, replacement)),
    applyAll: () => {
      const all = certainEdit(desk.text, desk.remarks);
      make(all?.edit, texts.appliedAll(all?.count ?? 0));
    },
  };
}
