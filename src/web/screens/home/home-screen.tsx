import { type AnyScreen, defineScreen } from "../../screen.ts";
import { shellTexts } from "../../texts/shell.ts";
import { type HomeData, loadHome } from "./home-data.ts";
import { HomeView } from "./home-view.tsx";

/** /: one box for words or a code. What is typed stands in the fragment `#q=`, which is never sent. */
export const homeScreen: AnyScreen = defineScreen<HomeData>({
  name: "home",
  pattern: "/",
  load: loadHome,
  title: () => shellTexts.product,
  description: () => shellTexts.promise,
  View: HomeView,
});
