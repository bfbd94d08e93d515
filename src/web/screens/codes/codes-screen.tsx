import { type AnyScreen, defineScreen } from "../../screen.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { CodesView } from "./codes-view.tsx";

/** /codes: a list of codes on a date. Nothing is loaded for it: the list is the reader's, and stays there. */
export const codesScreen: AnyScreen = defineScreen<null>({
  name: "codes",
  pattern: "/codes",
  load: () => Promise.resolve(null),
  title: () => texts.title,
  description: () => texts.description,
  View: CodesView,
});
