import type { JSX } from "preact";
import { useApp } from "../app-context.ts";
import { shellTexts as texts } from "../texts/shell.ts";

/** The date that decides, and the release it chooses: always in sight. */
export function DateOfService(): JSX.Element {
  const { place, addresses, today, release, go } = useApp();
  const set = (date: string): void => {
    // While a date is typed its parts come one by one.
    if (date === "" || date < "1000") return;
    go(addresses.on(date === today ? undefined : date), "replace");
  };
  return (
    <form class="date" method="get" action={place.path}>
      <label>
        <span class="date-label">{texts.date.label}</span>
        <input
          type="date"
          name="date"
          value={place.date}
          min="2015-10-01"
          required
          onChange={(event) => set(event.currentTarget.value)}
        />
      </label>
      <span class="release">{release === undefined ? texts.date.none : `FY${release.fiscalYear}`}</span>
      {place.isDateGiven ? (
        <a class="today" href={addresses.on(undefined)}>
          {texts.date.today}
        </a>
      ) : null}
      <noscript>
        {[...place.query]
          .filter(([name]) => name !== "date")
          .map(([name, value], at) => (
            <input type="hidden" name={name} value={value} key={at} />
          ))}
        <button type="submit">{texts.date.set}</button>
      </noscript>
    </form>
  );
}
