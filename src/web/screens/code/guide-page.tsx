import type { JSX } from "preact";
import { GuidedChoice } from "../../parts/guided-choice.tsx";
import type { ViewProps } from "../../screen.ts";
import { codeTexts as texts } from "../../texts/code.ts";
import { ClassificationTree } from "./classification-tree.tsx";
import type { CodeData, PageGuide, PageSection } from "./code-data.ts";
import { References } from "./references.tsx";

/** The guide of a code: its place beside it, its sections, and what can be walked instead of read. */
export function GuidePage({ data, guide }: ViewProps<CodeData> & { readonly guide: PageGuide }): JSX.Element {
  const { answer, choice, beside } = data;
  const isHeader = answer.status === "incomplete";
  const start = choice?.start.name ?? answer.code;
  return (
    <div class="code-columns">
      <aside class="code-place no-print">
        <ClassificationTree answer={answer} beside={beside} />
      </aside>
      <div class="code-body guide">
        {isHeader && choice !== undefined ? (
          <section class="choice-first no-print">
            <p>{texts.choiceOfHeader(answer.code)}</p>
            <GuidedChoice start={start} first={choice} key={start} />
          </section>
        ) : null}
        {guide.sections.map((section) => (
          <GuideSection key={`${answer.code} ${section.id}`} section={section}>
            {section.id === "decision" && !isHeader && choice !== undefined ? (
              <details class="walk no-print">
                <summary>{texts.choiceOfCode(start)}</summary>
                <GuidedChoice start={start} first={choice} key={start} />
              </details>
            ) : null}
            {section.id === placeSection ? <References answer={answer} /> : null}
          </GuideSection>
        ))}
      </div>
      <nav class="code-contents no-print" aria-labelledby="contents-title">
        <h2 id="contents-title">{texts.contents}</h2>
        <ol>
          {guide.sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

const placeSection = "classification";

function GuideSection({
  section,
  children,
}: {
  readonly section: PageSection;
  readonly children?: preact.ComponentChildren;
}): JSX.Element {
  return (
    <section id={section.id} aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>{section.heading}</h2>
      {/* The guide's own renderer escapes what it writes. */}
      <div class="guide-text" dangerouslySetInnerHTML={{ __html: section.html }} />
      {children}
    </section>
  );
}
