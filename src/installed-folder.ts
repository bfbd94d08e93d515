import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InstalledPart } from "./catalog/installed-part.ts";

/**
 * What is installed in a user's folder, as `installed.json` of its generation says.
 *
 * The folder holds `current`, a line that names the generation in force, and the generations: folders that are written
 * whole and never changed. So an install is one rename, of `current`, and a reader sees all of it or nothing.
 */
export interface Installed {
  /** The folder of the generation's files. */
  readonly folder: string;
  readonly parts: readonly InstalledFile[];
}

/** An official file that was installed. */
export interface InstalledFile extends InstalledPart {
  /** Its name as it was found, without the folders of the machine: "icd10cm-code-tables-2027.zip/icd10cm-tabular-2027.xml". */
  readonly file: string;
  /** Of the file's bytes, unpacked. */
  readonly sha256: string;
  /** The official address it was fetched from. */
  readonly address?: string;
  /** Of a Tabular List: the day it took effect, ISO. */
  readonly effective?: string;
  /** The file's own name in the generation's folder. Absent: all of it is in the compiled file. */
  readonly kept?: string;
}

export const currentFile = "current";
export const recordFile = "installed.json";
/** The name of a generation's folder. */
export const generationPattern: RegExp = /^generation-(?<number>\d{4,})$/;

/**
 * Reads what is installed in a folder.
 *
 * @returns undefined where nothing is
 * @throws InstalledFolderError when what says so is damaged
 */
export function readInstalled(folder: string): Installed | undefined {
  let generation: string;
  try {
    generation = readFileSync(join(folder, currentFile), "utf8").trim();
  } catch (error) {
    // What is there and cannot be read is not nothing: an install would clear it away.
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new InstalledFolderError(folder, `${currentFile} cannot be read`);
  }
  if (!generationPattern.test(generation)) throw new InstalledFolderError(folder, `${currentFile} names no generation`);
  const own = join(folder, generation);
  try {
    const record = JSON.parse(readFileSync(join(own, recordFile), "utf8")) as {
      readonly parts: readonly InstalledFile[];
    };
    if (!Array.isArray(record.parts)) throw new TypeError("no list of parts");
    return { folder: own, parts: record.parts };
  } catch {
    throw new InstalledFolderError(folder, `${recordFile} of ${generation} cannot be read`);
  }
}

/** A user's folder that cannot be used. */
export class InstalledFolderError extends Error {
  override readonly name = "InstalledFolderError";

  constructor(folder: string, problem: string) {
    super(`${folder}: ${problem}. Remove the folder and install the releases again (dxproof release install).`);
  }
}
