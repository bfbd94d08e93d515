import { useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { type ListProblem, longestList, readListFile } from "./list-file.ts";
import type { ChangeList, GivenList } from "./use-list.ts";

export interface Intake {
  readonly problem: ListProblem | undefined;
  /** What is typed takes the place of what was typed before. */
  readonly type: (text: string) => void;
  /** Puts a list in place of the one that is there, which can be had back. */
  readonly put: (text: string, said: string, name?: string) => void;
  readonly open: (files: FileList | null) => void;
}

/** How lists come in. */
export function useIntake(list: GivenList, change: ChangeList): Intake {
  const { say } = useApp();
  const [problem, tell] = useState<ListProblem>();
  const put = (text: string, said: string, name?: string): void => {
    if (text.length > longestList) {
      tell("too-long");
      return;
    }
    const former = list;
    tell(undefined);
    change({ text, isTyped: false, ...(name === undefined ? {} : { name }) });
    if (former.text.trim() !== "" && former.text !== text)
      say(said, () => {
        change({ ...former, isTyped: false });
        say(texts.list.restored);
      });
  };
  const open = (files: FileList | null): void => {
    const file = files?.[0];
    if (file === undefined) return;
    if (file.size > longestList) {
      tell("too-long");
      return;
    }
    file.arrayBuffer().then(
      (bytes) => {
        const read = readListFile(new Uint8Array(bytes));
        if (read === "not-text") {
          tell(read);
          return;
        }
        put(read.text, texts.list.replaced, file.name);
        if (files !== null && files.length > 1) tell("several-files");
      },
      () => tell("not-read"),
    );
  };
  const type = (text: string): void => {
    if (text.length > longestList) {
      tell("too-long");
      return;
    }
    tell(undefined);
    change({ ...list, text, isTyped: true });
  };
  return { problem, type, put, open };
}
