import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./built-package.ts";
import { medianTimes } from "./child-runs.ts";
import { type Measure, Skipped } from "./measurement.ts";

/** `dxproof code M54.6` as a process, and how many times `node -e 0` that takes. */
export const cliStart: Measure = {
  names: ["cli-start", "cli-start-ratio"],
  run: async () => {
    const main = join(root, "dist/cli/main.js");
    if (!existsSync(main)) throw new Skipped("dist/cli/main.js is not there");
    const { first, second } = medianTimes([main, "code", "M54.6"], ["-e", "0"], 15);
    return [
      { name: "cli-start", unit: "ms", value: first, better: "lower" },
      { name: "cli-start-ratio", unit: "ratio", value: first / second, better: "lower" },
    ];
  },
};
