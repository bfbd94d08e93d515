import { medianPrinted } from "./child-runs.ts";
import { answering } from "./first-answer.ts";
import type { Measure } from "./measurement.ts";

const processes = 5;
const printed = "process.stdout.write(String(process.memoryUsage.rss() / 1e6));";

/** Resident memory after opening the catalogue and one search, above that of a Node that runs nothing. */
export const rss: Measure = {
  names: ["rss"],
  run: async () => {
    const bare = medianPrinted(printed, processes);
    const opened = medianPrinted(answering("search", { query: "upper back pain" }) + printed, processes);
    return [{ name: "rss", unit: "MB", value: opened - bare, better: "lower" }];
  },
};
