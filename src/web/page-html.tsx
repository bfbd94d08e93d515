import { renderToString } from "preact-render-to-string";
import { escapeHtml, scriptJson } from "../article/render/escape.ts";
import { addressesFrom } from "./address.ts";
import type { App } from "./app-context.ts";
import { AppView, type Content } from "./app-view.tsx";
import { type Ask, AskError } from "./ask.ts";
import { type Match, matchAddress } from "./match-address.ts";
import type { Place } from "./screen.ts";
import { screens } from "./screens.ts";
import { passingStore } from "./store.ts";
import { shellTexts } from "./texts/shell.ts";

/** The files that the build made, by the addresses they are served at. */
export interface PageFiles {
  readonly script: string;
  readonly styles: readonly string[];
  /** Modules that the script needs: fetched along with it. */
  readonly preload: readonly string[];
}

export interface PageRequest {
  readonly url: URL;
  readonly ask: Ask;
  /** ISO, UTC: the date of service where the address names none. */
  readonly today: string;
  readonly files: PageFiles;
  readonly form?: URLSearchParams;
}

export interface Page {
  readonly status: number;
  readonly html: string;
  /** The pattern of the screen, for the log; absent where the address is none. */
  readonly pattern?: string;
}

/** What a page carries for the browser to go on from. */
export interface PageState {
  readonly screen: string;
  readonly today: string;
  readonly release: App["release"];
  readonly data: unknown;
}

/** Makes the page of an address: it reads without script. */
export async function renderPage(request: PageRequest): Promise<Page> {
  const { url, ask, today, files, form } = request;
  const found = matchAddress(screens, url, today);
  if (found === undefined) return failedPage(request, new AskError("not-found", shellTexts.error.notFoundText));
  const match: Match = form === undefined ? found : { ...found, place: { ...found.place, form } };
  const { screen, place } = match;
  try {
    const [release, data] = await Promise.all([ask("release", { date: place.date }), screen.load(ask, place)]);
    const state: PageState = { screen: screen.name, today, release, data: screen.embed ? screen.embed(data) : data };
    const html = documentHtml({
      title: screen.title(data, place),
      description: screen.description?.(data, place) ?? shellTexts.promise,
      head: screen.head?.(data, place) ?? "",
      body: renderToString(
        <AppView app={stillApp({ place, today, release, ask })} content={{ kind: "screen", screen, data }} />,
      ),
      // What was posted is not written into the page again: the browser starts from the address.
      state: form === undefined ? state : undefined,
      files,
    });
    return { status: screen.status?.(data) ?? 200, html, pattern: screen.pattern };
  } catch (error) {
    if (!(error instanceof AskError) || error.code === "internal-error") throw error;
    return { ...failedPage(request, error, place), pattern: screen.pattern };
  }
}

/** The page that the browser fills by itself: what a service worker answers with when nobody else does. */
export function shellPage({ today, files, ask }: Omit<PageRequest, "url">): string {
  const place: Place = { path: "", params: {}, query: new URLSearchParams(), date: today, isDateGiven: false };
  return documentHtml({
    title: shellTexts.product,
    description: shellTexts.promise,
    head: "",
    body: renderToString(
      <AppView app={stillApp({ place, today, release: undefined, ask })} content={{ kind: "loading" }} />,
    ),
    state: undefined,
    files,
  });
}

function failedPage({ url, ask, today, files }: PageRequest, error: AskError, at?: Place): Page {
  const place = at ?? { path: url.pathname, params: {}, query: url.searchParams, date: today, isDateGiven: false };
  const content: Content = { kind: "problem", error };
  const app = stillApp({ place, today, release: undefined, ask });
  return {
    status: error.code === "not-found" ? 404 : 400,
    html: documentHtml({
      title: error.code === "not-found" ? shellTexts.error.notFound : shellTexts.error.title,
      description: shellTexts.promise,
      head: "",
      body: renderToString(<AppView app={app} content={content} />),
      state: undefined,
      files,
    }),
  };
}

function stillApp({ place, today, release, ask }: Pick<App, "place" | "today" | "release" | "ask">): App {
  return {
    place,
    addresses: addressesFrom(place),
    today,
    release,
    ask,
    askHere: ask,
    engine: { kind: "elsewhere" },
    go: () => {},
    say: () => {},
    store: passingStore(),
  };
}

interface DocumentParts {
  readonly title: string;
  readonly description: string;
  /** HTML. */
  readonly head: string;
  /** HTML. */
  readonly body: string;
  readonly state: PageState | undefined;
  readonly files: PageFiles;
}

function documentHtml({ title, description, head, body, state, files }: DocumentParts): string {
  const name = title === shellTexts.product ? title : `${title} · ${shellTexts.product}`;
  const links = [
    ...files.styles.map((file) => `<link rel="stylesheet" href="${escapeHtml(file)}">`),
    `<script type="module" fetchpriority="low" src="${escapeHtml(files.script)}"></script>`,
    ...files.preload.map((file) => `<link rel="modulepreload" href="${escapeHtml(file)}">`),
  ];
  const carried = state === undefined ? "" : `<script type="application/json" id="state">${scriptJson(state)}</script>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(name)}</title><meta name="description" content="${escapeHtml(description)}"><meta name="color-scheme" content="light dark"><meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfbf8"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14171a"><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/icon-192.png"><link rel="manifest" href="/manifest.webmanifest">${links.join("")}${head}</head><body><div id="app">${body}</div>${carried}</body></html>
`;
}
