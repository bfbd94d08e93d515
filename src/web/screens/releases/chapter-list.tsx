import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { releasesTexts as texts } from "../../texts/releases.ts";
import { type ChangeCounts, type ChapterChanges, changeKinds, totalOf } from "./by-chapter.ts";
import { ChangesTable } from "./changes-table.tsx";
import { releasesAddress } from "./releases-address.ts";
import type { Asked } from "./releases-data.ts";

/** The chapters with their counts, each opening to its changes. */
export function ChapterList({
  chapters,
  asked,
}: {
  readonly chapters: readonly ChapterChanges[];
  readonly asked: Asked;
}): JSX.Element {
  const most = Math.max(1, ...chapters.map(({ counts }) => totalOf(counts)));
  return (
    <section>
      <h2>{texts.chapters}</h2>
      <div class="chapters">
        {chapters.map((one) => (
          <ChapterRow key={one.chapter.range} changes={one} asked={asked} most={most} />
        ))}
      </div>
    </section>
  );
}

function ChapterRow({
  changes: { chapter, counts, changes },
  asked,
  most,
}: {
  readonly changes: ChapterChanges;
  readonly asked: Asked;
  readonly most: number;
}): JSX.Element {
  const { addresses } = useApp();
  const total = totalOf(counts);
  return (
    <details>
      <summary>
        <span class="chapter-name">
          <span class="chapter-range">{chapter.range}</span> {chapter.title}
        </span>
        <span class="chapter-counts">
          {changeKinds.map((kind) => (
            <span key={kind} class={`count ${kind}${counts[kind] === 0 ? " none" : ""}`}>
              <b>{texts.count(counts[kind])}</b> {texts.kinds[kind](counts[kind])}
            </span>
          ))}
        </span>
        <Bar counts={counts} most={most} />
      </summary>
      <ChangesTable changes={changes} caption={`${texts.chapter(chapter.number)} ${chapter.title}`} />
      {total > changes.length ? (
        <p class="more">
          {texts.more(changes.length, total)}{" "}
          <a href={releasesAddress(addresses, { ...asked, within: chapter.range })}>
            {texts.allOf(total, chapter.range)}
          </a>
        </p>
      ) : null}
    </details>
  );
}

/** The counts as a bar; they are told in words beside it. */
function Bar({ counts, most }: { readonly counts: ChangeCounts; readonly most: number }): JSX.Element {
  let x = 0;
  const parts = changeKinds.map((kind) => {
    const part = { kind, x, width: (100 * counts[kind]) / most };
    x += part.width;
    return part;
  });
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map(({ kind, x: from, width }) =>
        width === 0 ? null : <rect key={kind} class={kind} x={from} y="0" width={Math.max(width, 0.6)} height="6" />,
      )}
    </svg>
  );
}
