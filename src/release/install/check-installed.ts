import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readInstalled } from "../../installed-folder.ts";
import type { CheckResult } from "../checks/catalog-checks.ts";
import { indexFileName, indexParts } from "./index-files.ts";

/**
 * Checks that what a folder says is installed is there: the files that were kept are those that were read, and every
 * index file has the indexes of its year.
 *
 * @throws InstalledFolderError when what says so is damaged
 */
export function checkInstalled(folder: string): readonly CheckResult[] {
  const installed = readInstalled(folder);
  if (installed === undefined) return [];
  const wrong: string[] = [];
  for (const { part, fiscalYear, file, kept, sha256 } of installed.parts) {
    const isSound =
      kept === undefined
        ? !indexParts.includes(part) || isReadable(join(installed.folder, indexFileName(fiscalYear)))
        : sumOf(join(installed.folder, kept)) === sha256;
    if (!isSound) wrong.push(file);
  }
  const name = "what is installed is what was installed";
  if (wrong.length > 0) return [{ name, ok: false, detail: `damaged: ${wrong.join(", ")}. Install it again` }];
  return [{ name, ok: true, detail: `${installed.parts.length} parts` }];
}

function isReadable(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}

function sumOf(path: string): string | undefined {
  try {
    return createHash("sha256")
      .update(gunzipSync(readFileSync(path)))
      .digest("hex");
  } catch {
    return undefined;
  }
}
