import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { InstallLockedError } from "./install-errors.ts";

const lockFile = ".lock";

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Runs work while no other process installs into the folder. A lock whose process has ended is taken over.
 *
 * @throws InstallLockedError when another process is at it; system errors when the folder cannot be written
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, lockFile);
  takeLock(lock);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): void {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
  try {
    if (tryLink(own, lock)) return;
    const holder = readHolder(lock);
    if (holder === undefined || isRunning(holder)) throw lockedBy(lock, holder);
    // Two may find the same ended holder: only one of them gets its lock by renaming it, and the other's link fails.
    const ended = `${own}.ended`;
    renameSync(lock, ended);
    const moved = readHolder(ended);
    if (moved?.pid !== holder.pid) tryLink(ended, lock);
    rmSync(ended, { force: true });
    if (!tryLink(own, lock)) throw lockedBy(lock, readHolder(lock));
  } catch (error) {
    // Another process was faster at taking over.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw lockedBy(lock, readHolder(lock));
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link is made in one step, with its content, or not at all. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(lock: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(lock, "utf8")) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

/** A process of another machine cannot be asked: it counts as running. */
function isRunning({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function lockedBy(lock: string, holder: Holder | undefined): InstallLockedError {
  const who = holder === undefined ? "another process" : `process ${holder.pid} on ${holder.host}`;
  return new InstallLockedError(
    `${who} is installing into this folder: wait until it is done. If it is not running any more, delete ${lock}`,
  );
}
