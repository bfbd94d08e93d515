import { hydrate, render } from "preact";
import { addressesFrom } from "../address.ts";
import type { App, EngineState } from "../app-context.ts";
import { AppView, type Content } from "../app-view.tsx";
import { AskError } from "../ask.ts";
import { type Match, matchAddress } from "../match-address.ts";
import type { PageState } from "../page-html.tsx";
import { screens } from "../screens.ts";
import { shellTexts } from "../texts/shell.ts";
import { applyTheme } from "./apply-theme.ts";
import { startAsking } from "./asking.ts";
import { listenToKeys } from "./hotkeys.ts";
import { listenToLinks } from "./links.ts";
import { localStore } from "./local-store.ts";
import { startPreviews } from "./previews.tsx";
import { registerServiceWorker } from "./register-service-worker.ts";
import { sayHere } from "./sayings.ts";
import { localToday } from "./today.ts";

/** Makes the page live: from what the server wrote into it, or from nothing but its address. */
export function startApp(page: Document): void {
  const root = page.getElementById("app");
  if (root === null) throw new Error("the page has no #app");
  const store = localStore();
  const say = sayHere(page);
  const asking = startAsking(localToday, (state) => engineChanged(state));
  let current: { readonly match: Match | undefined; readonly release: App["release"]; readonly content: Content };
  /** Of the latest way that was begun: an answer that comes after it is not for it. */
  let way = 0;

  const appAt = (): App => {
    const place = current.match?.place ?? elsewhere();
    return {
      place,
      addresses: addressesFrom(place),
      today: localToday(),
      release: current.release,
      ask: asking.ask,
      askHere: asking.askHere,
      engine: asking.state(),
      go,
      say,
      store,
    };
  };
  const view = () => <AppView app={appAt()} content={current.content} />;
  const draw = (): void => render(view(), root);

  function engineChanged(state: EngineState): void {
    if (current === undefined) return;
    draw();
    if (state.kind === "ready") page.documentElement.dataset.engine = "ready";
  }

  async function show(how: "first" | "go" | "back"): Promise<void> {
    way += 1;
    const own = way;
    const url = new URL(location.href);
    const match = matchAddress(screens, url, localToday());
    const shown = await load(match);
    if (own !== way) return;
    current = { match, ...shown };
    page.title = titleOf(match, shown.content);
    draw();
    if (how === "go") arrive(page, url.hash);
  }

  async function load(match: Match | undefined): Promise<Pick<typeof current, "release" | "content">> {
    try {
      if (match === undefined) throw new AskError("not-found", shellTexts.error.notFoundText);
      const { screen, place } = match;
      const [release, data] = await Promise.all([
        asking.ask("release", { date: place.date }),
        screen.load(asking.ask, place),
      ]);
      return { release, content: { kind: "screen", screen, data } };
    } catch (error) {
      const told = error instanceof AskError ? error : new AskError("internal-error", shellTexts.error.title);
      return { release: undefined, content: { kind: "problem", error: told } };
    }
  }

  function go(address: string, how: "push" | "replace" = "push"): void {
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    void show("go");
  }

  applyTheme(page, store);
  const embedded = embeddedState(page);
  const match = matchAddress(screens, new URL(location.href), embedded?.today ?? localToday());
  if (embedded !== undefined && match?.screen.name === embedded.screen) {
    const { screen } = match;
    const data = screen.revive ? screen.revive(embedded.data, root) : embedded.data;
    current = { match, release: embedded.release, content: { kind: "screen", screen, data } };
    hydrate(view(), root);
  } else {
    current = { match, release: undefined, content: { kind: "loading" } };
    void show("first");
  }
  // What the fragment of an address holds is the screen's own matter.
  addEventListener("popstate", () => void show("back"));
  listenToLinks(page, go);
  listenToKeys(page);
  startPreviews(page, (code) => asking.ask("code", { code, date: current.match?.place.date ?? localToday() }));
  registerServiceWorker(say);
  page.documentElement.dataset.live = "";
  performance.mark("dxproof-live");
}

function elsewhere(): App["place"] {
  return {
    path: location.pathname,
    params: {},
    query: new URLSearchParams(location.search),
    date: localToday(),
    isDateGiven: false,
  };
}

function embeddedState(page: Document): PageState | undefined {
  const text = page.getElementById("state")?.textContent;
  return text === undefined || text === null ? undefined : (JSON.parse(text) as PageState);
}

function titleOf(match: Match | undefined, content: Content): string {
  const own =
    match !== undefined && content.kind === "screen"
      ? content.screen.title(content.data, match.place)
      : shellTexts.error.title;
  return own === shellTexts.product ? own : `${own} · ${shellTexts.product}`;
}

/** Puts the reader where the page begins, or where the fragment says. */
function arrive(page: Document, hash: string): void {
  const target = hash.length > 1 && !hash.includes("=") ? page.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (target !== null) target.scrollIntoView();
  else {
    scrollTo(0, 0);
    page.getElementById("content")?.focus({ preventScroll: true });
  }
}
