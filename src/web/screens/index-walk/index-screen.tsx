import { type AnyScreen, defineScreen } from "../../screen.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { type IndexData, loadIndex } from "./index-data.ts";
import { IndexView } from "./index-view.tsx";
import { readPrintedTitle } from "./printed-title.ts";

/** /index?term=Pain&term=thoracic+spine: a walk through the official indexes, from a main term to a code. */
export const indexScreen: AnyScreen = defineScreen<IndexData>({
  name: "index",
  pattern: "/index",
  load: loadIndex,
  title: (data) =>
    data.kind === "term" && data.answer.path.length > 0
      ? texts.titleOf(data.answer.path.map((term) => readPrintedTitle(term).title))
      : texts.title,
  description: () => texts.description,
  status: (data) => (data.kind === "refused" ? 400 : 200),
  View: IndexView,
});
