import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    // The browser's tests have a set-up of their own.
    exclude: ["test/browser/**"],
    testTimeout: 60_000,
    pool: "threads",
    maxWorkers: 2,
  },
});
export default config;
