import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files of paths in a fixed order: folders are gone through, hidden files and links to folders left out. */
export function gatherFiles(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path])))];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}
