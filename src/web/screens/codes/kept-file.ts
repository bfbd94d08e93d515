import { readStored, type Stored } from "../../store.ts";

/** What is stored, as a file. */
export function writeKept(stored: Stored): string {
  return `${JSON.stringify(stored, undefined, 2)}\n`;
}

/** A file of what was stored; `leftOut`: entries of it that are no codes, stand in it twice or are too many. */
export interface KeptFile {
  readonly stored: Stored;
  readonly leftOut: number;
}

/** @returns undefined where it is no such file */
export function readKept(text: string): KeptFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("favourites" in value || "theme" in value)) return undefined;
  const stored = readStored(JSON.stringify(value));
  const { favourites, recent } = value as Record<string, unknown>;
  const given = (list: unknown): number => (list === undefined ? 0 : Array.isArray(list) ? list.length : 1);
  return {
    stored,
    leftOut: given(favourites) - stored.favourites.length + given(recent) - stored.recent.length,
  };
}
