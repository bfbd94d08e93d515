import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import type { ViewProps } from "../../screen.ts";
import { chooseTexts as texts } from "../../texts/choose.ts";
import type { ChooseData } from "./choose-data.ts";
import { StartBox } from "./start-box.tsx";

/** Where a choice can start: a code, or a pathway. */
export function Landing({ data: { start, problem, pathways } }: ViewProps<ChooseData>): JSX.Element {
  const { addresses } = useApp();
  return (
    <div class="choose-landing">
      <h1>{problem === undefined ? texts.title : texts.problem}</h1>
      {problem === undefined ? (
        <p class="intro soft">{texts.intro}</p>
      ) : (
        <p class="remark bad" role="alert">
          {problem}
        </p>
      )}
      <section class="choose-start">
        <h2>{texts.box.title}</h2>
        <StartBox typed={start ?? ""} />
      </section>
      <section>
        <h2>{texts.pathways}</h2>
        <p class="soft small">{texts.pathwaysWhy}</p>
        <ul class="pathways">
          {pathways.map(({ name, title, asks }) => (
            <li key={name}>
              <a class="card" href={addresses.choose(name)}>
                <span class="pathway-title">{title}</span> <span class="pathway-asks">{asks}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
