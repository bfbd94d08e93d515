import type { Classification } from "../src/classification.ts";
import { importBuilt } from "./built-package.ts";

/** The date of service of the workloads: within the newest list whose text is its own. */
export const date = "2026-06-15";

/** The shipped catalogue, opened by the build. */
export async function openClassification(): Promise<Classification> {
  const { loadCatalog } = await importBuilt<typeof import("../src/load-catalog.ts")>("load-catalog.js");
  return loadCatalog();
}
