import { rmSync } from "node:fs";
import { join } from "node:path";
import { currentFile, type InstalledFile, readInstalled } from "../../installed-folder.ts";
import { clearAway } from "./generations.ts";
import { type Holding, keyOf } from "./holding.ts";
import { InstallError } from "./install-errors.ts";
import { composeAndPut, type InstallReport } from "./install-release.ts";
import type { InstallFolders, InstallWatch } from "./install-watch.ts";
import { withLock } from "./lock.ts";
import { looseHoldings } from "./loose-files.ts";

/** What was removed, and what was compiled without it. */
export interface RemoveReport extends Pick<InstallReport, "folder" | "remarks" | "wrote"> {
  readonly removed: readonly InstalledFile[];
}

/** Parts, or all of a fiscal year, or both: "neoplasm of 2026". */
export interface ToRemove {
  readonly fiscalYears: readonly number[];
  readonly parts: readonly string[];
}

/**
 * Takes parts out of a user's folder again; what the package has of them answers once more.
 *
 * @throws InstallError when nothing of the kind is installed; else as `installRelease`
 */
export function removeParts(
  { fiscalYears, parts }: ToRemove,
  folders: InstallFolders,
  watch: InstallWatch,
): Promise<RemoveReport> {
  const { folder } = folders;
  return withLock(folder, async () => {
    const before = readInstalled(folder);
    const holdings = before?.parts.map((record): Holding => ({ record })) ?? looseHoldings(folder);
    const isMeant = ({ record }: Holding): boolean =>
      (fiscalYears.length === 0 || fiscalYears.includes(record.fiscalYear)) &&
      (parts.length === 0 || parts.includes(record.part));
    const removed = holdings.filter(isMeant).map(({ record }) => record);
    if (removed.length === 0) {
      const installed = holdings.map(({ record }) => keyOf(record)).join(", ");
      throw new InstallError(
        `nothing of the kind is installed in ${folder} (${installed === "" ? "nothing at all" : installed})`,
      );
    }
    const staying = holdings.filter((one) => !isMeant(one));
    if (staying.length === 0) {
      // Without the file that names a generation the package alone answers.
      rmSync(join(folder, currentFile), { force: true });
      for (const { record } of looseHoldings(folder)) rmSync(join(folder, record.file), { force: true });
      clearAway(folder, []);
      return { folder, removed, remarks: [], wrote: [] };
    }
    const { remarks, wrote } = await composeAndPut(staying, { ...folders, before, isRenewal: false, watch });
    return { folder, removed, remarks, wrote };
  });
}
