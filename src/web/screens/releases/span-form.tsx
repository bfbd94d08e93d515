import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import type { Place } from "../../screen.ts";
import { releasesTexts as texts } from "../../texts/releases.ts";
import type { ReleaseDay } from "./release-days.ts";
import { releasesAddress } from "./releases-address.ts";
import type { Asked } from "./releases-data.ts";

/** Which releases are compared, and within what: a form that works without script. */
export function SpanForm({
  days,
  asked,
  place,
}: {
  readonly days: readonly ReleaseDay[];
  readonly asked: Asked;
  readonly place: Place;
}): JSX.Element {
  const { go, addresses } = useApp();
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const field = (name: string): string => String(fields.get(name) ?? "").trim();
    const within = field("within");
    go(releasesAddress(addresses, { from: field("from"), to: field("to"), ...(within === "" ? {} : { within }) }));
  };
  return (
    <form
      key={`${asked.from} ${asked.to} ${asked.within}`}
      class="span-form no-print"
      method="get"
      action="/releases"
      aria-label={texts.form.label}
      onSubmit={onSubmit}
    >
      <DayChoice name="from" days={days} value={asked.from} />
      <DayChoice name="to" days={days} value={asked.to} />
      <label class="within">
        {texts.form.within}
        <input
          class="field"
          name="within"
          defaultValue={asked.within ?? ""}
          placeholder={texts.form.withinHint}
          title={texts.form.withinTitle}
          maxLength={40}
          pattern="\s*(\d{1,2}|[A-Za-z]\d[0-9A-Za-z.\-]*)\s*"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
      </label>
      {place.isDateGiven ? <input type="hidden" name="date" value={place.date} /> : null}
      <button type="submit" class="button main">
        {texts.form.go}
      </button>
    </form>
  );
}

function DayChoice({
  name,
  days,
  value,
}: {
  readonly name: "from" | "to";
  readonly days: readonly ReleaseDay[];
  readonly value: string;
}): JSX.Element {
  const isKnown = days.some((one) => one.value === value);
  return (
    <label>
      {texts.form[name]}
      <select class="field" name={name}>
        {isKnown ? null : (
          <option value={value} selected>
            {value}
          </option>
        )}
        {days.map((one) => (
          <option key={one.value} value={one.value} selected={one.value === value}>
            {texts.choice(one.fiscalYear, one.day)}
          </option>
        ))}
      </select>
    </label>
  );
}
