import type { JSX } from "preact";
import type { AboutPart } from "../../ask.ts";
import { aboutTexts } from "../../texts/about.ts";
import { partsByYear } from "./about-data.ts";

const texts = aboutTexts.parts;

/** What is at hand of each year, and how it came here. */
export function PartsByYear({ parts }: { readonly parts: readonly AboutPart[] }): JSX.Element {
  return (
    <section id={texts.id}>
      <h2>{texts.title}</h2>
      {parts.length === 0 ? <p class="soft">{texts.none}</p> : null}
      <dl class="year-parts">
        {partsByYear(parts).map(({ fiscalYear, parts: some }) => (
          <div key={fiscalYear}>
            <dt>{aboutTexts.facts.year(fiscalYear)}</dt>
            <dd>
              <ul>
                {some.map((one) => (
                  <li key={one.part}>
                    {texts.name(one.part)} <span class="soft small">{detailsOf(one)}</span>
                    <Origin part={one} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function detailsOf({ effective, carriedForwardFrom, origin }: AboutPart): string {
  return [
    ...(effective === undefined ? [] : [texts.effective(effective)]),
    ...(carriedForwardFrom === undefined ? [] : [texts.carried(carriedForwardFrom)]),
    texts.origin[origin],
  ].join("; ");
}

function Origin({ part: { file, address } }: { readonly part: AboutPart }): JSX.Element | null {
  if (file === undefined && address === undefined) return null;
  return (
    <span class="origin soft small">
      {file}
      {address === undefined ? null : ` (${texts.fetched} ${address})`}
    </span>
  );
}
