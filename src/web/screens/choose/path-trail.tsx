import type { JSX } from "preact";
import type { SelectAnswer } from "../../../operations/select.ts";
import { chooseTexts as texts } from "../../texts/choose.ts";
import { useChoiceWay } from "./choice-way.ts";
import { WayLink } from "./way-link.tsx";

/** Where the choice began and what was answered; each answer leads back to its question. */
export function PathTrail({ start, path }: Pick<SelectAnswer, "start" | "path">): JSX.Element | null {
  const { isScreen } = useChoiceWay();
  if (!isScreen && path.length === 0 && start.why === undefined) return null;
  const name = start.kind === "pathway" ? (start.title ?? start.name) : start.name;
  return (
    <nav class="trail" aria-label={texts.path}>
      <ol>
        <li class="trail-start">
          <WayLink
            answers={[]}
            label={texts.startOf(`${name} ${start.kind === "pathway" ? "" : (start.title ?? "")}`.trim())}
          >
            {start.kind === "pathway" ? name : <span class="code">{name}</span>}
            {start.kind === "pathway" || start.title === undefined ? null : ` ${start.title}`}
          </WayLink>
        </li>
        {path.map(({ question, answer }, at) => (
          <li key={`${at} ${question}`}>
            <span class="asked">{question} </span>
            <WayLink
              answers={path.slice(0, at).map((one) => one.answer)}
              label={texts.changeOf(question, answer)}
              // The last answer's question is the step before: the arrow does what the link back does.
              {...(at === path.length - 1 ? { hotkey: "ArrowLeft" } : {})}
            >
              {answer}
              <span class="pen" aria-hidden="true">
                {" ✎"}
              </span>
            </WayLink>
          </li>
        ))}
      </ol>
      {start.why === undefined ? null : <p class="start-why small soft">{start.why}</p>}
    </nav>
  );
}
