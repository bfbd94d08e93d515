import { timeToFirstAnswer } from "./first-answer.ts";
import type { Measure } from "./measurement.ts";

/** From the start of a process to the codes of the first phrase, Node's own start taken off. */
export const searchOpen: Measure = {
  names: ["search-open"],
  run: async () => [
    {
      name: "search-open",
      unit: "ms",
      value: timeToFirstAnswer("search", { query: "upper back pain" }),
      better: "lower",
    },
  ],
};
