import { type AnyScreen, defineScreen } from "../../screen.ts";
import { compareTexts as texts } from "../../texts/compare.ts";
import { type CompareData, loadCompare } from "./compare-data.ts";
import { CompareView } from "./compare-view.tsx";

/** /compare?codes=M54.6,M54.50: codes side by side. */
export const compareScreen: AnyScreen = defineScreen<CompareData>({
  name: "compare",
  pattern: "/compare",
  load: loadCompare,
  title: ({ codes, answer }) => (answer === undefined ? texts.title : texts.titleOf(codes)),
  description: ({ codes, answer }) => (answer === undefined ? texts.description : texts.descriptionOf(codes)),
  status: ({ problem }) => (problem === undefined ? 200 : 400),
  View: CompareView,
});
