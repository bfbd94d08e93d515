import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { releasesTexts as texts } from "../../texts/releases.ts";
import { ChangesTable } from "./changes-table.tsx";
import { releasesAddress } from "./releases-address.ts";
import type { Asked, ChangesPage } from "./releases-data.ts";

/** The changes within a range or of a kind, a page at a time. */
export function ChangesList({
  list: { changes, page, pages },
  asked,
  title,
}: {
  readonly list: ChangesPage;
  readonly asked: Asked;
  readonly title: string;
}): JSX.Element | null {
  const { addresses } = useApp();
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ChangesTable changes={changes} caption={title} />
      {pages === 1 ? null : (
        <nav class="pages buttons" aria-label={texts.pages.label}>
          {page === 1 ? null : (
            <a class="button" rel="prev" href={releasesAddress(addresses, asked, page - 1)}>
              {texts.pages.previous}
            </a>
          )}
          <span>{texts.pages.of(page, pages)}</span>
          {page === pages ? null : (
            <a class="button" rel="next" href={releasesAddress(addresses, asked, page + 1)}>
              {texts.pages.next}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}
