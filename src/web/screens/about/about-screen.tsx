import { type AnyScreen, defineScreen } from "../../screen.ts";
import { aboutTexts as texts } from "../../texts/about.ts";
import { type AboutData, loadAbout } from "./about-data.ts";
import { AboutView } from "./about-view.tsx";

/** /about: where the data is from, what is carried forward, what stays on the machine. */
export const aboutScreen: AnyScreen = defineScreen<AboutData>({
  name: "about",
  pattern: "/about",
  load: loadAbout,
  title: () => texts.title,
  description: () => texts.description,
  View: AboutView,
});
