import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/** The browser to test in: the one that DXPROOF_CHROMIUM names, else the first on the path. @returns undefined where there is none */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = environment.DXPROOF_CHROMIUM;
  if (given !== undefined) return existsSync(given) ? given : undefined;
  const folders = (environment.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

export const howToGetChromium: string =
  "No Chromium was found: the tests of the web app were skipped. Debian: apt-get install chromium; elsewhere name one in DXPROOF_CHROMIUM.";
