import { useApp } from "../../app-context.ts";
import { saveFile } from "../../parts/save-file.ts";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import type { Desk } from "./desk.ts";
import { markdownReport } from "./markdown-report.ts";
import { asInFile, nameBeside } from "./text-file.ts";

/** The corrected text and the reports, as files. */
export function useResults(desk: Desk): {
  readonly download: () => void;
  readonly report: (kind: "markdown" | "sarif") => void;
} {
  const { askHere, say } = useApp();
  const { file, checked, named } = desk;
  const sarif = async (): Promise<void> => {
    if (checked === undefined) return;
    const [{ sarifReport }, { version }] = await Promise.all([import("./sarif-report.ts"), askHere("about", {})]);
    const log = sarifReport(checked, { path: file?.name ?? "text.txt", version });
    saveFile(nameBeside(file, texts.reportName, ".sarif"), log, "application/sarif+json");
  };
  return {
    download: () => saveFile(nameBeside(file, texts.correctedName), asInFile(desk.text, file), "text/plain"),
    report: (kind) => {
      if (checked === undefined) return;
      if (kind === "sarif") return void sarif().catch(() => say(texts.noReport));
      const made = markdownReport(checked, { name: file?.name, named: named.length });
      saveFile(nameBeside(file, texts.reportName, ".md"), made, "text/markdown");
    },
  };
}
