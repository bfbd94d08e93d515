import type { AnyScreen, Place } from "./screen.ts";

/** A screen and the place that an address means. */
export interface Match {
  readonly screen: AnyScreen;
  readonly place: Place;
}

/**
 * Finds the screen of an address.
 *
 * @param today the date of service where the address names none
 * @returns undefined where no screen has such an address
 */
export function matchAddress(screens: readonly AnyScreen[], url: URL, today: string): Match | undefined {
  for (const screen of screens) {
    const params = paramsOf(screen.pattern, url.pathname);
    if (params === undefined) continue;
    const date = url.searchParams.get("date") ?? "";
    const isDateGiven = date !== "";
    return {
      screen,
      place: { path: url.pathname, params, query: url.searchParams, date: isDateGiven ? date : today, isDateGiven },
    };
  }
  return undefined;
}

function paramsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [pattern.split("/"), path.replace(/(?<=.)\/$/, "").split("/")];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = decoded(given[at] ?? "");
    if (value === undefined) return undefined;
    if (!part.startsWith(":")) {
      if (part !== value) return undefined;
    } else if (value === "") return undefined;
    else params[part.slice(1)] = value;
  }
  return params;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
