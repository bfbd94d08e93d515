import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { compareTexts } from "../../texts/compare.ts";
import { useStored } from "../../use-stored.ts";
import { exampleCodes, mostCodes, withCodes } from "./codes-asked.ts";

const texts = compareTexts.empty;
const mostFavouritesShown = 24;

/** What a comparison shows, an example, and the reader's own codes to begin with. */
export function EmptyCompare({ codes }: { readonly codes: readonly string[] }): JSX.Element {
  const { addresses } = useApp();
  return (
    <div class="empty">
      {codes.length > 0 ? null : (
        <section>
          <h2>{texts.heading}</h2>
          <ul>
            {texts.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p class="soft small">{texts.example}</p>
          <p>
            <a class="button" href={addresses.compare(exampleCodes)}>
              {texts.compareExample(exampleCodes)}
            </a>
          </p>
        </section>
      )}
      {codes.length >= mostCodes ? null : <Favourites codes={codes} />}
    </div>
  );
}

function Favourites({ codes }: { readonly codes: readonly string[] }): JSX.Element {
  const { addresses } = useApp();
  const { favourites } = useStored();
  const shown = favourites.filter((code) => !codes.includes(code)).slice(0, mostFavouritesShown);
  const together = withCodes(codes, shown).slice(0, mostCodes);
  return (
    <section>
      <h2>{texts.favourites}</h2>
      {shown.length === 0 ? (
        <p class="soft">{texts.noFavourites}</p>
      ) : (
        <>
          <ul class="favourites">
            {shown.map((code) => (
              <li key={code}>
                <a class="button code" href={addresses.compare(withCodes(codes, [code]))} aria-label={texts.add(code)}>
                  <span aria-hidden="true">+</span> {code}
                </a>
              </li>
            ))}
          </ul>
          {codes.length > 0 || together.length < 2 ? null : (
            <p>
              <a class="button" href={addresses.compare(together)}>
                {texts.compareFavourites(together.length)}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
}
