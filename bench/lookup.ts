import type { CodeEntry } from "../src/catalog/code-entry.ts";
import type { Measure } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";
import { perSecond } from "./per-second.ts";
import { shuffled } from "./seeded-shuffle.ts";

/** Dotted string → record: `Catalog.find` over every valid code, in no order; and record → title. */
export const lookup: Measure = {
  names: ["lookup", "title"],
  run: async () => {
    const catalog = (await openClassification()).catalogs.on(date);
    const codes = shuffled(Array.from(catalog.validCodes(), ({ code }) => code));
    // The records are kept, so that making them cannot be left out.
    const found = new Array<CodeEntry | undefined>(codes.length).fill(undefined);
    const lookups = perSecond("lookup", codes.length, () => {
      for (let i = 0; i < codes.length; i++) found[i] = catalog.find(codes[i] ?? "");
    });
    if (found.includes(undefined)) throw new Error("a valid code was not found");
    let length = 0;
    const titles = perSecond("title", codes.length, () => {
      for (const code of codes) length += catalog.find(code)?.title?.length ?? 0;
    });
    if (length === 0) throw new Error("no code has a title");
    return [
      { name: "lookup", unit: "per second", value: lookups, better: "higher" },
      { name: "title", unit: "per second", value: titles, better: "higher" },
    ];
  },
};
