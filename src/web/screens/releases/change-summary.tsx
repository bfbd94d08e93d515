import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { releasesTexts as texts } from "../../texts/releases.ts";
import { changeKinds } from "./by-chapter.ts";
import { releasesAddress } from "./releases-address.ts";
import type { Asked, Comparison } from "./releases-data.ts";

/** How many codes of each kind changed; each number leads to its codes. */
export function ChangeSummary({
  asked,
  comparison: { counts, total },
}: {
  readonly asked: Asked;
  readonly comparison: Comparison;
}): JSX.Element {
  const { addresses } = useApp();
  const { kind: chosen, ...all } = asked;
  return (
    <nav class="change-summary" aria-label={texts.summary.label}>
      <ul>
        {changeKinds.map((kind) => (
          <li key={kind} class={kind}>
            {counts[kind] === 0 ? (
              <span class="tile none">
                <b>0</b> {texts.kinds[kind](0)}
              </span>
            ) : (
              <a
                class="tile"
                href={releasesAddress(addresses, kind === chosen ? all : { ...all, kind })}
                aria-current={kind === chosen ? "true" : undefined}
              >
                <b>{texts.count(counts[kind])}</b> {texts.kinds[kind](counts[kind])}
                <span class="soft small">{texts.explained[kind]}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {chosen === undefined && asked.within === undefined ? null : (
        <p class="no-print">
          {chosen === undefined ? null : (
            <a class="button" href={releasesAddress(addresses, all)}>
              {texts.summary.allKinds} ({texts.count(total)})
            </a>
          )}{" "}
          {asked.within === undefined ? null : (
            <a class="button" href={releasesAddress(addresses, { from: asked.from, to: asked.to })}>
              {texts.summary.everything}
            </a>
          )}
        </p>
      )}
    </nav>
  );
}
