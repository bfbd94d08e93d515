import { type AnyScreen, defineScreen } from "../../screen.ts";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import { ProofreadView } from "./proofread-view.tsx";

/** /proofread: a text held against the classification. Nothing is loaded for it: the text is the reader's, and stays there. */
export const proofreadScreen: AnyScreen = defineScreen<null>({
  name: "proofread",
  pattern: "/proofread",
  load: () => Promise.resolve(null),
  title: () => texts.title,
  description: () => texts.description,
  View: ProofreadView,
});
