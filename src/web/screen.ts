import type { JSX } from "preact";
import type { Ask } from "./ask.ts";

/** Where a reader is: the address, read. */
export interface Place {
  /** The path without its query: "/code/M54.6". */
  readonly path: string;
  /** The named parts of the path, decoded: `{code: "M54.6"}`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The date of service: the address's, else today. ISO. */
  readonly date: string;
  /** The address names the date: links keep it. */
  readonly isDateGiven: boolean;
  /** What was posted by a form, where the page is used without script. */
  readonly form?: URLSearchParams;
}

/** What a view is given. */
export interface ViewProps<Data> {
  readonly data: Data;
  readonly place: Place;
}

/**
 * A screen: what it loads, and how that looks. The same on the server, where it becomes a page that reads without script,
 * and in the browser, where it lives. Nothing in `load` or the first render may depend on which of them it is.
 */
export interface Screen<Data> {
  /** Unique; also the class of its root element: "screen-code". */
  readonly name: string;
  /** "/code/:code"; a name stands for one part of the path. */
  readonly pattern: string;
  /** What the view shows. The result is written into the page as JSON: plain data alone. @throws AskError */
  load(ask: Ask, place: Place): Promise<Data>;
  /** Of the document: "M54.6 Pain in thoracic spine". */
  title(data: Data, place: Place): string;
  /** For search engines. */
  description?(data: Data, place: Place): string;
  /** Of the page: 200 where it is left out. */
  status?(data: Data): number;
  /** HTML for the head: JSON-LD. Written by the core alone, and escaped there. */
  head?(data: Data, place: Place): string;
  /** What need not be written into the page, since the browser finds it in the page's own HTML. */
  embed?(data: Data): unknown;
  /** The data again, from what was embedded and the page. */
  revive?(embedded: unknown, root: ParentNode): Data;
  readonly View: (props: ViewProps<Data>) => JSX.Element;
}

/** A screen whose data nobody else looks into. */
export type AnyScreen = Screen<unknown>;

/** Types a screen by its data and then forgets them: what `load` gives is all that its other functions are given. */
export function defineScreen<Data>(screen: Screen<Data>): AnyScreen {
  return screen as AnyScreen;
}
