import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { homeTexts as texts } from "../../texts/home.ts";
import { fragmentOf } from "./fragment.ts";
import type { HomeData } from "./home-data.ts";
import { KeptCodes } from "./kept-codes.tsx";

/** What the box can be asked, where nothing is in it yet. */
export function EmptyBox({ pathways }: Pick<HomeData, "pathways">): JSX.Element {
  const { addresses } = useApp();
  return (
    <div class="empty">
      <section class="examples">
        <h2>{texts.examples.heading}</h2>
        <ul>
          {texts.examples.rows.map(({ words, about }) => (
            <li key={words}>
              <a href={`${addresses.home}${fragmentOf(words)}`}>{words}</a> <span class="soft small">{about}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="starts">
        <h2>
          <a href={addresses.pathways}>{texts.pathways.heading}</a>
        </h2>
        <p class="soft small">{texts.pathways.about}</p>
        <ul>
          {pathways.map(({ name, title }) => (
            <li key={name}>
              <a href={addresses.choose(name)}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
      <KeptCodes />
      <Keys />
    </div>
  );
}

function Keys(): JSX.Element {
  return (
    <dl class="keys-hint small soft" aria-label={texts.keys.label}>
      {texts.keys.rows.map(([keys, about]) => (
        <div key={keys}>
          <dt>
            {keys.split(" ").map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}
