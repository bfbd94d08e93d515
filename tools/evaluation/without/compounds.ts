import { type FoundReading, readQueryWords as original } from "../../../src/search/read-query-words.ts";

/** Words are neither joined with the next nor taken apart. */
export function readQueryWords(...parameters: Parameters<typeof original>): readonly FoundReading[] {
  return original(...parameters).filter(({ how }) => how !== "compound");
}
