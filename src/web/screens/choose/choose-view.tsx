import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import type { ViewProps } from "../../screen.ts";
import { chooseTexts as texts } from "../../texts/choose.ts";
import { ChoiceStep } from "./choice-step.tsx";
import { type ChoiceWay, ChoiceWayContext } from "./choice-way.ts";
import type { ChooseData } from "./choose-data.ts";
import { Landing } from "./landing.tsx";

/** A guided choice where it stands, or where one can start. */
export function ChooseView({ data, place }: ViewProps<ChooseData>): JSX.Element {
  const { addresses } = useApp();
  const { start, choice, problem } = data;
  if (start === undefined || choice === undefined) return <Landing data={data} place={place} />;
  const way: ChoiceWay = { href: (answers) => addresses.choose(start, answers), isScreen: true };
  return (
    <ChoiceWayContext.Provider value={way}>
      <ChoiceStep answer={choice.answer} titles={choice.titles} date={place.date}>
        {problem === undefined ? null : (
          <div class="remark caution" role="status">
            <p>{texts.offPath}</p>
            <p class="small">{problem}</p>
          </div>
        )}
      </ChoiceStep>
    </ChoiceWayContext.Provider>
  );
}
