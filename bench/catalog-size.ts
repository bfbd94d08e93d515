import { statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./built-package.ts";
import type { Measure } from "./measurement.ts";

const size = (...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + statSync(join(root, "data/catalog", name)).size, 0) / 1e6;

/** The compiled catalogue on disk, and its search index. */
export const catalogSize: Measure = {
  names: ["catalog-size", "search-index-size"],
  run: async () => [
    { name: "catalog-size", unit: "MB", value: size("codes.bin", "notes.bin", "written.bin"), better: "lower" },
    { name: "search-index-size", unit: "MB", value: size("search.bin"), better: "lower" },
  ],
};
