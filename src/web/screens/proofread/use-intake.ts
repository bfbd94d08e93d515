import { useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import { type Desk, deskWith } from "./desk.ts";
import { longestText, type ReadProblem, readTextFile, type TextFile } from "./text-file.ts";
import type { ChangeDesk } from "./use-desk.ts";

export type IntakeProblem = ReadProblem | "not-read" | "several-files";

export interface Intake {
  readonly problem: IntakeProblem | undefined;
  readonly tell: (problem: IntakeProblem | undefined) => void;
  /** Puts a text in place of the one that is there, which can be had back. */
  readonly put: (text: string, file: TextFile | undefined, said: string) => void;
  readonly open: (files: FileList | null) => void;
}

/** How texts come in: files opened or dropped, the example, nothing. */
export function useIntake(desk: Desk, change: ChangeDesk): Intake {
  const { say } = useApp();
  const [problem, tell] = useState<IntakeProblem>();
  const put = (text: string, file: TextFile | undefined, said: string): void => {
    const former = desk;
    tell(undefined);
    change(() => deskWith(text, file));
    if (former.text !== "") say(said, () => change(() => former));
  };
  const open = (files: FileList | null): void => {
    const file = files?.[0];
    if (file === undefined) return;
    if (file.size > longestText) {
      tell("too-long");
      return;
    }
    file.arrayBuffer().then(
      (bytes) => {
        const read = readTextFile(file.name, new Uint8Array(bytes));
        if (typeof read === "string") {
          tell(read);
          return;
        }
        put(read.text, read.file, texts.replaced);
        if (files !== null && files.length > 1) tell("several-files");
      },
      () => tell("not-read"),
    );
  };
  return { problem, tell, put, open };
}
