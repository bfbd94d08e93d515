import { type AnyScreen, defineScreen } from "../../screen.ts";
import { releasesTexts as texts } from "../../texts/releases.ts";
import { loadReleases, type ReleasesData } from "./releases-data.ts";
import { ReleasesView } from "./releases-view.tsx";

/** /releases?from=2026&to=2027&within=M40-M54: what changed between two releases. */
export const releasesScreen: AnyScreen = defineScreen<ReleasesData>({
  name: "releases",
  pattern: "/releases",
  load: loadReleases,
  title: ({ asked: { from, to, within } }) => texts.titleOf(from, to, within),
  description: ({ asked: { from, to }, comparison }) => texts.description(from, to, comparison?.total ?? 0),
  status: ({ problem }) => (problem === undefined ? 200 : 400),
  View: ReleasesView,
});
