import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shared } from "./built-package.ts";
import { runNode } from "./child-runs.ts";
import { type Measure, median, Skipped } from "./measurement.ts";

const processes = 3;

/** One release from XML, in a fresh process as a compile always is; the steps are told on stderr. */
export const compileRelease: Measure = {
  names: ["compile-release"],
  run: async () => {
    if (!existsSync(join(shared, "icd10cm"))) throw new Skipped("the official files are not in ../shared/icd10cm");
    const workload = fileURLToPath(new URL("./compile-one-release.ts", import.meta.url));
    const taken = Array.from({ length: processes }, () => {
      const { stdout, stderr } = runNode([...process.execArgv, workload]);
      process.stderr.write(stderr);
      return Number(stdout);
    });
    return [{ name: "compile-release", unit: "ms", value: median(taken), better: "lower" }];
  },
};
