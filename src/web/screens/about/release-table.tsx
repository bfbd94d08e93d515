import type { JSX } from "preact";
import type { CatalogRecord, ListRecord } from "../../../catalog/release.ts";
import { useApp } from "../../app-context.ts";
import { aboutTexts } from "../../texts/about.ts";

const texts = aboutTexts.releases;
const counted = ["chapters", "blocks", "categories", "headers", "billable"] as const;

/** The Tabular Lists with their counts. */
export function ReleaseTable({ record }: { readonly record: CatalogRecord }): JSX.Element {
  const { addresses } = useApp();
  const { columns } = texts;
  const lists = record.lists.toSorted((a, b) => b.fiscalYear - a.fiscalYear);
  return (
    <section id={texts.id}>
      <h2>{texts.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll-x" aria-label={texts.caption} tabIndex={0}>
        <table class="grid numbers">
          <caption class="out-of-sight">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.release}</th>
              <th scope="col">{columns.effective}</th>
              <th scope="col">{columns.lastDay}</th>
              {counted.map((name) => (
                <th scope="col" key={name} class="number">
                  {columns[name]}
                </th>
              ))}
              <th scope="col">{columns.text}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <tr key={list.effective}>
                <th scope="row">{aboutTexts.facts.year(list.fiscalYear)}</th>
                <td class="day">{list.effective}</td>
                <td class="day">{list.lastDay}</td>
                {counted.map((name) => (
                  <td key={name} class="number">
                    {aboutTexts.number(list.counts[name])}
                  </td>
                ))}
                <td>{textOf(record, list)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>{texts.validity(record.lastKnownDay, record.midyearDays)}</p>
      <p>
        <a href={addresses.releases()}>{texts.changes}</a>
      </p>
    </section>
  );
}

function textOf({ lists }: CatalogRecord, { carriedForwardFrom }: ListRecord): string {
  const from = carriedForwardFrom === undefined ? undefined : lists[carriedForwardFrom];
  return from === undefined ? texts.own : texts.from(from.fiscalYear);
}

/** Whose notes a list shows that has none of its own. */
export function CarriedForward({ record: { lists } }: { readonly record: CatalogRecord }): JSX.Element {
  const carried = lists.flatMap((list) => {
    const from = list.carriedForwardFrom === undefined ? undefined : lists[list.carriedForwardFrom];
    return from === undefined ? [] : [{ to: list.fiscalYear, from: from.fiscalYear }];
  });
  const words = aboutTexts.carried;
  return (
    <section id={words.id}>
      <h2>{words.title}</h2>
      {carried.length === 0 ? <p>{words.none}</p> : null}
      {carried.map(({ to, from }) => (
        <p key={to} class="remark caution">
          {words.text(to, from)} {words.stale}
        </p>
      ))}
      <p class="soft small">{words.parts}</p>
    </section>
  );
}
