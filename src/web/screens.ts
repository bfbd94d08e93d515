import type { AnyScreen } from "./screen.ts";
import { aboutScreen } from "./screens/about/about-screen.tsx";
import { chooseScreen, chooseStartScreen } from "./screens/choose/choose-screen.tsx";
import { codeScreen } from "./screens/code/code-screen.tsx";
import { codesScreen } from "./screens/codes/codes-screen.tsx";
import { compareScreen } from "./screens/compare/compare-screen.tsx";
import { homeScreen } from "./screens/home/home-screen.tsx";
import { indexScreen } from "./screens/index-walk/index-screen.tsx";
import { proofreadScreen } from "./screens/proofread/proofread-screen.tsx";
import { releasesScreen } from "./screens/releases/releases-screen.tsx";

/** The screens, in the order in which an address is looked for. */
export const screens: readonly AnyScreen[] = [
  homeScreen,
  codeScreen,
  chooseStartScreen,
  chooseScreen,
  compareScreen,
  releasesScreen,
  indexScreen,
  aboutScreen,
  proofreadScreen,
  codesScreen,
];
