import type { JSX } from "preact";
import { useApp } from "../app-context.ts";
import { shellTexts as texts } from "../texts/shell.ts";
import { DateOfService } from "./date-of-service.tsx";

/** The name, the box, the date of service and the rooms. */
export function Header(): JSX.Element {
  const { place, addresses } = useApp();
  const rooms = [
    { href: addresses.pathways, name: texts.nav.choose, at: "/choose" },
    { href: addresses.compare([]), name: texts.nav.compare, at: "/compare" },
    { href: addresses.proofread, name: texts.nav.proofread, at: "/proofread" },
    { href: addresses.codes, name: texts.nav.codes, at: "/codes" },
    { href: addresses.releases(), name: texts.nav.releases, at: "/releases" },
  ];
  return (
    <header class="head">
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      <a class="mark" href={addresses.home}>
        {texts.product}
      </a>
      <nav class="rooms" aria-label={texts.nav.label}>
        {rooms.map(({ href, name, at }) => (
          <a key={at} href={href} aria-current={place.path.startsWith(at) ? "page" : undefined}>
            {name}
          </a>
        ))}
      </nav>
      {place.path === "/" ? null : <QuickSearch />}
      <DateOfService />
    </header>
  );
}

/** The box on every page but the first: it leads there. Without script it is posted, so that words stand in no address. */
function QuickSearch(): JSX.Element {
  const { addresses, go } = useApp();
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    if (words !== "") go(`${addresses.home}#q=${encodeURIComponent(words)}`);
  };
  return (
    <search class="quick">
      <form method="post" action={addresses.home} onSubmit={onSubmit}>
        <input
          type="search"
          name="q"
          aria-label={texts.search.label}
          placeholder={texts.search.label}
          maxLength={300}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          data-key="/"
        />
        <span class="keycap" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
