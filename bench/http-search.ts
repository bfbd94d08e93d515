import { importBuilt } from "./built-package.ts";
import { load, postRequest, requireAll200 } from "./http-load.ts";
import { startDxproof } from "./http-server.ts";
import type { Measure } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";
import { searchPhrases } from "./phrases.ts";

/**
 * POST of phrases to `/api/search` over 32 connections, each phrase once, so that no answer is remembered; the same phrases
 * asked of the library in this process; and the same over HTTP once more, when they are.
 */
export const httpSearch: Measure = {
  names: ["http-search", "http-search-ratio", "http-search-again"],
  run: async () => {
    const { phrases: all } = searchPhrases();
    const phrases = [...new Set(all)];
    const warmUp = Math.floor(phrases.length / 5);
    const [first, measured] = [phrases.slice(0, warmUp), phrases.slice(warmUp)];
    const classification = await openClassification();
    const { search } = await importBuilt<typeof import("../src/index.ts")>("index.js");
    const ask = (query: string): void => {
      search.run(classification, search.read({ query }, { date }));
    };
    for (const phrase of first) ask(phrase);
    const begun = performance.now();
    for (const phrase of measured) ask(phrase);
    const inLibrary = (measured.length * 1000) / (performance.now() - begun);
    const server = await startDxproof();
    const requestsOf = (texts: readonly string[]): readonly Buffer[] =>
      texts.map((query) => postRequest("/api/search", { query, date }));
    await load(server.port, requestsOf(first), { requests: first.length });
    const once = await load(server.port, requestsOf(measured), { requests: measured.length });
    const again = await load(server.port, requestsOf(measured), { requests: measured.length * 5 });
    await server.stop();
    for (const result of [once, again]) requireAll200(result);
    return [
      { name: "http-search", unit: "per second", value: once.perSecond, better: "higher" },
      { name: "http-search-ratio", unit: "ratio", value: once.perSecond / inLibrary, better: "higher" },
      { name: "http-search-again", unit: "per second", value: again.perSecond, better: "higher" },
    ];
  },
};
