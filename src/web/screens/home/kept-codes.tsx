import type { JSX } from "preact";
import { CodeLink } from "../../parts/code-link.tsx";
import { homeTexts as texts } from "../../texts/home.ts";
import { useStored } from "../../use-stored.ts";
import { useTitles } from "./use-titles.ts";

const mostShown = 8;

/** The reader's favourites and the codes looked at last. Every line has its height before its title has come. */
export function KeptCodes(): JSX.Element {
  const { favourites, recent } = useStored();
  const shown = { favourites: favourites.slice(0, mostShown), recent: recent.slice(0, mostShown) };
  const titles = useTitles([...shown.favourites, ...shown.recent]);
  return (
    <>
      {(["favourites", "recent"] as const).map((kind) => (
        <section key={kind} class={`kept ${kind}`}>
          <h2>{texts[kind].heading}</h2>
          {shown[kind].length === 0 ? (
            <p class="soft small">{texts[kind].none}</p>
          ) : (
            <ul>
              {shown[kind].map((code) => (
                <li key={code}>
                  <CodeLink code={code} /> <span class="kept-title">{titles.get(code) ?? ""}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
