import type { Catalog } from "./catalog.ts";
import type { KnownCodes } from "./code-format/known-codes.ts";

/** A catalogue as the search for near misses asks it. */
export function knownCodesOf(catalog: Catalog): KnownCodes {
  return {
    standing: (code) => {
      const status = catalog.find(code)?.status;
      if (status === undefined) return undefined;
      if (status === "valid") return "valid";
      return status === "incomplete" ? "header" : "other";
    },
    seventhCharacters: (code) => {
      // Only a stem takes a character, and only those that make a code: S06.1X7 takes A alone.
      const made = (catalog.find(code)?.children ?? []).filter((child) => catalog.data.codes.isExtended(child.ordinal));
      return made.length === 0 ? undefined : made.map((child) => child.code.slice(-1));
    },
    children: (code) =>
      (catalog.find(code)?.children ?? [])
        .filter((child) => !catalog.data.codes.isExtended(child.ordinal))
        .map((child) => child.code),
  };
}
