import type { JSX } from "preact";
import { type EngineState, useApp } from "../app-context.ts";
import type { Stored } from "../store.ts";
import { shellTexts as texts } from "../texts/shell.ts";
import { useStored } from "../use-stored.ts";

export function Footer(): JSX.Element {
  const { addresses, engine } = useApp();
  return (
    <footer class="foot">
      <p>
        {texts.foot.aid} {texts.foot.privacy}
      </p>
      <nav aria-label={texts.nav.about}>
        <a href={addresses.about}>{texts.nav.about}</a>
        <a href={addresses.index()}>{texts.nav.index}</a>
        <a href="/api" data-outside>
          {texts.nav.api}
        </a>
      </nav>
      <ThemeChoice />
      <p class={`engine ${engine.kind}`} role="status">
        {engineText(engine)}
      </p>
    </footer>
  );
}

function engineText(engine: EngineState): string {
  switch (engine.kind) {
    case "loading":
      return texts.engine.loading(Math.floor(engine.share * 100));
    case "ready":
      return texts.engine.ready;
    case "failed":
      return texts.engine.failed;
    case "elsewhere":
      return texts.engine.elsewhere;
  }
}

const themes: readonly Stored["theme"][] = ["system", "light", "dark"];

function ThemeChoice(): JSX.Element {
  const { store } = useApp();
  const { theme } = useStored();
  return (
    <label class="theme">
      {texts.theme.label}{" "}
      <select
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) store.change({ theme: chosen });
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {texts.theme[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
