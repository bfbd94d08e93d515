import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parsePathway } from "../src/release/parsers/pathway-file.ts";
import { linkPathways } from "../src/release/parsers/pathway-file-links.ts";
import type { Pathway } from "../src/selection/pathway.ts";

const folder = resolve(import.meta.dirname, "../data/pathways");

/** The pathways as they stand in `data/pathways/`, compiled or not. */
export function shippedPathways(): readonly Pathway[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return linkPathways(files.toSorted().map((name) => parsePathway(readFileSync(join(folder, name), "utf8"), name)));
}
