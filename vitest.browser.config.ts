import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The web app in a real browser: built once, served once, files one after the other. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/browser/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "threads",
    maxWorkers: 2,
  },
});
export default config;
