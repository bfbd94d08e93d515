import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  currentFile,
  generationPattern,
  type InstalledFile,
  readInstalled,
  recordFile,
} from "../../installed-folder.ts";

/** What a generation of a user's folder is to hold. */
export interface NextGeneration {
  readonly parts: readonly InstalledFile[];
  /** New files, by name. */
  readonly written: ReadonlyMap<string, Uint8Array>;
  /** Files of the generation in force that stay as they are. */
  readonly kept: readonly string[];
}

/** The steps that touch the disk; tests let them fail. */
export interface Disk {
  makeFolder(path: string): void;
  write(path: string, bytes: Uint8Array): void;
  link(from: string, to: string): void;
  rename(from: string, to: string): void;
}

export const nodeDisk: Disk = {
  makeFolder: (path) => mkdirSync(path),
  write: (path, bytes) => writeFileSync(path, bytes, { flush: true, flag: "wx" }),
  link: (from, to) => {
    try {
      linkSync(from, to);
    } catch {
      // A file system without links.
      copyFileSync(from, to);
    }
  },
  rename: (from, to) => {
    renameSync(from, to);
    flushFolder(join(to, ".."));
  },
};

/**
 * Puts a generation into force: its files are written into a folder of their own, and then one rename, of the file that
 * names the generation in force, makes all of them count. Whatever fails before leaves the earlier generation in force;
 * what it left behind is cleared away by the next.
 *
 * The generation before stays, for processes that have it open.
 *
 * @throws system errors: the disk is full, the folder may not be written
 */
export function putInForce(folder: string, { parts, written, kept }: NextGeneration, disk: Disk = nodeDisk): string {
  const before = readInstalled(folder);
  const numbers = generationsIn(folder).map(({ number }) => number);
  const name = `generation-${String(Math.max(0, ...numbers) + 1).padStart(4, "0")}`;
  const staging = join(folder, `.${name}.new`);
  const own = join(folder, name);
  const pointer = join(folder, `.${currentFile}.new`);
  rmSync(staging, { recursive: true, force: true });
  rmSync(pointer, { force: true });
  try {
    disk.makeFolder(staging);
    for (const file of kept) if (before !== undefined) disk.link(join(before.folder, file), join(staging, file));
    for (const [file, bytes] of written) disk.write(join(staging, file), bytes);
    disk.write(join(staging, recordFile), encode(`${JSON.stringify({ format: 1, parts }, null, 1)}\n`));
    disk.rename(staging, own);
    disk.write(pointer, encode(`${name}\n`));
    disk.rename(pointer, join(folder, currentFile));
  } catch (error) {
    // The rename may have been the step that was made before the failure was told.
    if (readInstalled(folder)?.folder !== own)
      for (const rest of [staging, own, pointer]) rmSync(rest, { recursive: true, force: true });
    throw error;
  }
  clearAway(folder, [own, before?.folder]);
  return own;
}

/** Deletes generations that are neither in force nor the one before, and what interrupted installs left. */
export function clearAway(folder: string, keep: readonly (string | undefined)[]): void {
  for (const { name } of generationsIn(folder)) {
    if (!keep.includes(join(folder, name))) rmSync(join(folder, name), { recursive: true, force: true });
  }
  for (const name of readdirSync(folder)) {
    if (/^\.(?:generation-\d+|current)\.new$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function generationsIn(folder: string): readonly { readonly name: string; readonly number: number }[] {
  return readdirSync(folder).flatMap((name) => {
    const { number } = generationPattern.exec(name)?.groups ?? {};
    return number === undefined ? [] : [{ name, number: Number(number) }];
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** So that a rename outlives a loss of power; where folders cannot be flushed, the file system sees to it. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    return;
  }
}
