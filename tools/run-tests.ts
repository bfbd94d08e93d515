/**
 * Runs every check of the project and ends with "N passed, N failed" alone on a line: type check, lint, unused code,
 * unit, property, contract and data tests, the package as it would be published, and the committed data.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

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
const vitestReport = join(work, "vitest.json");

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

function runVitest(): Tally {
  const bin = join(root, "node_modules", ".bin", "vitest");
  const parameters = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
  spawnSync(bin, parameters, { cwd: root, stdio: "inherit" });
  if (!existsSync(vitestReport)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(vitestReport, "utf8")) as {
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
const tests = runVitest();
rmSync(work, { recursive: true, force: true });
const hasOfficialFiles = existsSync(resolve(root, "../shared/icd10cm"));
if (!hasOfficialFiles) {
  process.stdout.write("The official files are not in ../shared/icd10cm: the checks against them were skipped.\n");
}
// On a build machine the official files are part of the job: what was skipped there was not checked.
const missing = !hasOfficialFiles && process.env.CI !== undefined ? 1 : 0;
const passed = tests.passed + outcomes.filter(Boolean).length;
const failed = tests.failed + outcomes.filter((ok) => !ok).length + missing;
if (tests.skipped > 0) process.stdout.write(`${tests.skipped} skipped\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
