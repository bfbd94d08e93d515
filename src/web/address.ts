import type { Place } from "./screen.ts";

/** The addresses of the screens. Codes, dates, answers and names stand in them; words that somebody typed never do. */
export interface Addresses {
  readonly home: string;
  code(code: string): string;
  choose(start: string, answers?: readonly string[]): string;
  compare(codes: readonly string[]): string;
  readonly pathways: string;
  readonly proofread: string;
  readonly codes: string;
  releases(from?: number, to?: number, within?: string): string;
  /** @param within only this of the indexes: "neoplasm" */
  index(path?: readonly string[], within?: string): string;
  readonly about: string;
  /** The place itself on another date; undefined: today. */
  on(date: string | undefined): string;
}

/** The addresses as seen from a place: its date of service goes along where the address names it. */
export function addressesFrom(place: Pick<Place, "path" | "query" | "date" | "isDateGiven">): Addresses {
  const to = (path: string, fields: readonly (readonly [string, string])[] = []): string => {
    const query = new URLSearchParams(
      [...fields, ...(place.isDateGiven ? [["date", place.date] as const] : [])].map(([name, value]) => [name, value]),
    );
    const text = query.toString();
    return text === "" ? path : `${path}?${text}`;
  };
  return {
    home: to("/"),
    code: (code) => to(`/code/${encodeURIComponent(code)}`),
    choose: (start, answers = []) =>
      to(
        `/choose/${encodeURIComponent(start)}`,
        answers.map((answer) => ["a", answer]),
      ),
    compare: (codes) => to("/compare", codes.length === 0 ? [] : [["codes", codes.join(",")]]),
    pathways: to("/choose"),
    proofread: to("/proofread"),
    codes: to("/codes"),
    releases: (from, until, within) =>
      to("/releases", [
        ...(from === undefined ? [] : [["from", String(from)] as const]),
        ...(until === undefined ? [] : [["to", String(until)] as const]),
        ...(within === undefined ? [] : [["within", within] as const]),
      ]),
    index: (path = [], within) =>
      to("/index", [
        ...path.map((term) => ["term", term] as const),
        ...(within === undefined ? [] : [["in", within] as const]),
      ]),
    about: to("/about"),
    on: (date) => {
      const query = new URLSearchParams(place.query);
      query.delete("date");
      if (date !== undefined) query.set("date", date);
      const text = query.toString();
      return text === "" ? place.path : `${place.path}?${text}`;
    },
  };
}
