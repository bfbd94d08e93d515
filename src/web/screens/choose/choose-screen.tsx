import { type AnyScreen, defineScreen, type Screen } from "../../screen.ts";
import { chooseTexts as texts } from "../../texts/choose.ts";
import { type ChooseData, loadChoose } from "./choose-data.ts";
import { ChooseView } from "./choose-view.tsx";

const common: Omit<Screen<ChooseData>, "name" | "pattern"> = {
  load: loadChoose,
  title: ({ choice }) => {
    if (choice === undefined) return texts.title;
    const { start, question, codes, incomplete } = choice.answer;
    const standing = question?.text ?? codes?.map(({ code }) => code).join(", ") ?? incomplete?.ask;
    return [standing, start.title ?? start.name].join(" · ");
  },
  description: ({ choice }) =>
    choice === undefined
      ? texts.description
      : texts.descriptionOf(choice.answer.start.title ?? choice.answer.start.name),
  status: ({ start, choice }) => (start !== undefined && choice === undefined ? 404 : 200),
  View: ChooseView,
};

/** /choose: the pathways, and a box to start from a code; without script the box leads to /choose?start=S52.5. */
export const chooseStartScreen: AnyScreen = defineScreen<ChooseData>({
  ...common,
  name: "choose-start",
  pattern: "/choose",
});

/** /choose/S52.5?a=…&a=…: a guided choice after the answers. */
export const chooseScreen: AnyScreen = defineScreen<ChooseData>({
  ...common,
  name: "choose",
  pattern: "/choose/:start",
});
