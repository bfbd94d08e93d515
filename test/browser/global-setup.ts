import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium, howToGetChromium } from "./find-chromium.ts";
import { serveApp } from "./serve-app.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the app is served; empty where there is no browser to ask it. */
    origin: string;
    /** The folder that the app's files were built into. */
    webFolder: string;
  }
}

const root = resolve(import.meta.dirname, "../..");

/** Builds the app and serves it, once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (findChromium() === undefined) {
    process.stderr.write(`${howToGetChromium}\n`);
    project.provide("origin", "");
    project.provide("webFolder", "");
    return async () => {};
  }
  const webFolder = mkdtempSync(join(tmpdir(), "dxproof-web-"));
  execFileSync(join(root, "node_modules/.bin/tsx"), [join(root, "tools/build-web.ts")], {
    cwd: root,
    env: { ...process.env, DXPROOF_WEB_OUT: webFolder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const app = await serveApp(webFolder);
  project.provide("origin", app.origin);
  project.provide("webFolder", webFolder);
  return async () => {
    await app.stop();
    rmSync(webFolder, { recursive: true, force: true });
  };
}
