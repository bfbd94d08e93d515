import { timeToFirstAnswer } from "./first-answer.ts";
import type { Measure } from "./measurement.ts";

/** From the start of a process to what M54.6 is, Node's own start taken off. */
export const openCatalog: Measure = {
  names: ["open-catalog"],
  run: async () => [
    { name: "open-catalog", unit: "ms", value: timeToFirstAnswer("code", { code: "M54.6" }), better: "lower" },
  ],
};
