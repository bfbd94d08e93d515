import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { root, shared } from "./built-package.ts";
import { runNode } from "./child-runs.ts";
import { type Measure, median, Skipped } from "./measurement.ts";

const processes = 3;

/** One release from XML, in a fresh process as a compile always is; the steps are told on stderr. */
export const compileRelease: Measure = {
  names: ["compile-release"],
  run: async () => {
    if (!existsSync(join(shared, "icd10cm"))) throw new Skipped("the official files are not in ../shared/icd10cm");
    // Beside the build, so that packages are found and the repository is above it.
    const workload = join(root, "dist", "compile-one-release.bench.js");
    await build({
      entryPoints: [fileURLToPath(new URL("./compile-one-release.ts", import.meta.url))],
      outfile: workload,
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      define: { "import.meta.dirname": JSON.stringify(join(root, "bench")) },
    });
    try {
      const taken = Array.from({ length: processes }, () => {
        const { stdout, stderr } = runNode([workload]);
        process.stderr.write(stderr);
        return Number(stdout);
      });
      return [{ name: "compile-release", unit: "ms", value: median(taken), better: "lower" }];
    } finally {
      rmSync(workload, { force: true });
    }
  },
};
