import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The root of the repository. */
export const root: string = resolve(import.meta.dirname, "..");

/** The folder of the official files and evaluation sets, beside the repository. */
export const shared: string = resolve(root, "../shared");

/** Whether there is a build. It is what is measured, as a user runs it: not the sources through a translator. */
export function isBuilt(): boolean {
  return existsSync(join(root, "dist/index.js"));
}

/** The URL of a built module, for an import in this process or in a child. */
export function builtUrl(module: string): string {
  return pathToFileURL(join(root, "dist", module)).href;
}

/** A built module, typed as its source. */
export async function importBuilt<Module>(module: string): Promise<Module> {
  return (await import(builtUrl(module))) as Module;
}
