import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measure, type Measurement, median, Skipped } from "../measurement.ts";

const packageVersion = "simple-icd-10-cm==1.5.0";
const processes = 3;

interface PeerNumbers {
  readonly importMs: number;
  readonly rssMb: number;
  readonly validPerSecond: number;
  readonly titlesPerSecond: number;
}

/** The Python package of the same purpose, installed for the run into a temporary folder: import, memory, speed. */
export const simpleIcd10Cm: Measure = {
  names: ["simple-icd-10-cm-import", "simple-icd-10-cm-rss", "simple-icd-10-cm-valid", "simple-icd-10-cm-title"],
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "dxproof-bench-"));
    try {
      install(folder);
      const runs = Array.from({ length: processes }, () => measure(folder));
      const middle = (of: (run: PeerNumbers) => number): number => median(runs.map(of));
      return [
        { name: "simple-icd-10-cm-import", unit: "ms", value: middle((run) => run.importMs), better: "lower" },
        { name: "simple-icd-10-cm-rss", unit: "MB", value: middle((run) => run.rssMb), better: "lower" },
        {
          name: "simple-icd-10-cm-valid",
          unit: "per second",
          value: middle((run) => run.validPerSecond),
          better: "higher",
        },
        {
          name: "simple-icd-10-cm-title",
          unit: "per second",
          value: middle((run) => run.titlesPerSecond),
          better: "higher",
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Which of our numbers stands against which of theirs. */
const pairs: readonly (readonly [ours: string, theirs: string])[] = [
  ["open-catalog", "simple-icd-10-cm-import"],
  ["rss", "simple-icd-10-cm-rss"],
  ["validate", "simple-icd-10-cm-valid"],
  ["title", "simple-icd-10-cm-title"],
];

/** How ours stand to theirs, a line each; none where either was not measured. */
export function ratiosToPeers(measurements: readonly Measurement[]): readonly string[] {
  const byName = new Map(measurements.map((measurement) => [measurement.name, measurement]));
  const ratios = pairs.flatMap(([ours, theirs]) => {
    const [own, other] = [byName.get(ours), byName.get(theirs)];
    if (own === undefined || other === undefined) return [];
    const ratio = own.better === "lower" ? other.value / own.value : own.value / other.value;
    return [`  ${ours} : ${theirs}  ${ratio.toFixed(1)}`];
  });
  return ratios.length === 0 ? [] : ["Ratio to peers, above 1 where dxproof is better:", ...ratios];
}

function install(folder: string): void {
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target", folder];
  const { status, stderr } = python([...pip, packageVersion]);
  if (status !== 0) throw new Skipped(`python3 -m pip install ${packageVersion} did not work: ${lastLine(stderr)}`);
}

function measure(folder: string): PeerNumbers {
  const { status, stdout, stderr } = python([join(import.meta.dirname, "simple_icd_10_cm_workload.py"), folder]);
  if (status !== 0) throw new Skipped(`${packageVersion} does not run: ${lastLine(stderr)}`);
  return JSON.parse(stdout) as PeerNumbers;
}

function python(parameters: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const { status, stdout, stderr, error } = spawnSync("python3", parameters, { encoding: "utf8" });
  if (error !== undefined) throw new Skipped(`python3 cannot be run: ${error.message}`);
  return { status, stdout, stderr };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
