/**
 * Runs every check of the project and ends with "N passed, N failed" alone on a line: type check, lint, unused code,
 * unit, property, contract and data tests, the web app in a browser, the package as it would be published, and the
 * committed data.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findChromium, howToGetChromium } from "../test/browser/find-chromium.ts";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const root = resolve(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "dxproof-tests-"));

const steps: readonly Step[] = [
  { name: "type check", command: ["tsc", "-p", "tsconfig.json"] },
  { name: "type check of the core without platform types", command: ["tsc", "-p", "tsconfig.core.json"] },
  { name: "lint, format and import borders", command: ["biome", "ci", "--error-on-warnings"] },
  { name: "build", command: ["tsc", "-p", "tsconfig.build.json"] },
  { name: "unused code and dependencies", command: ["knip"] },
  { name: "package exports", command: ["publint", "--strict"] },
  { name: "package types", command: ["attw", "--pack", "--profile", "esm-only"] },
  { name: "package installed in an empty folder", command: ["tsx", "tools/check-package.ts"] },
  { name: "rule pages", command: ["tsx", "tools/write-rule-pages.ts", "--check"] },
  { name: "committed data", command: ["tsx", "tools/check-data.ts"] },
];

function run({ name, command }: Step): boolean {
  const started = Date.now();
  const [program = "", ...parameters] = command;
  const bin = join(root, "node_modules", ".bin", program);
  const { status, stdout, stderr } = spawnSync(bin, parameters, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`);
  return status === 0;
}

function runVitest(config: string): Tally {
  const bin = join(root, "node_modules", ".bin", "vitest");
  const file = join(work, `${config}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  spawnSync(bin, ["run", "--config", config, ...reporters], { cwd: root, stdio: "inherit" });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8")) as {
    readonly success: boolean;
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
  };
  // A file that cannot be loaded fails without a test of its own.
  const failed = report.success ? report.numFailedTests : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

const outcomes = steps.map(run);
const suites = ["vitest.config.ts", "vitest.browser.config.ts"].map(runVitest);
rmSync(work, { recursive: true, force: true });

/** What a build machine must have: there, what was skipped was not checked. */
const needs = [
  {
    isThere: existsSync(resolve(root, "../shared/icd10cm")),
    otherwise: "The official files are not in ../shared/icd10cm: the checks against them were skipped.",
  },
  { isThere: findChromium() !== undefined, otherwise: howToGetChromium },
];
const lacking = needs.filter(({ isThere }) => !isThere);
for (const { otherwise } of lacking) process.stdout.write(`${otherwise}\n`);
const missing = process.env.CI === undefined ? 0 : lacking.length;
const sum = (count: (tally: Tally) => number): number => suites.reduce((all, tally) => all + count(tally), 0);
const passed = sum((tally) => tally.passed) + outcomes.filter(Boolean).length;
const failed = sum((tally) => tally.failed) + outcomes.filter((ok) => !ok).length + missing;
const skipped = sum((tally) => tally.skipped);
if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
