import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measure, median, Skipped } from "../measurement.ts";
import { lastLine, python } from "./python.ts";

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
