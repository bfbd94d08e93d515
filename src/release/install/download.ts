import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { DownloadError, InstallInterrupted } from "./install-errors.ts";
import { openResponse, requireWeb } from "./open-response.ts";

/** What is fetched. */
export interface Wanted {
  readonly address: string;
  /** Of the whole file, where it is known. */
  readonly sha256?: string;
}

export interface DownloadOptions {
  /** Where archives lie until they are installed; what is there of one that was cut off is fetched on. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  /** Told the bytes so far, and all there are where that is known. */
  readonly progress?: ((done: number, total: number | undefined) => void) | undefined;
  /** Milliseconds without a byte after which a connection counts as dead. */
  readonly patience?: number;
}

const usualPatience = 30_000;
const mostAttempts = 3;
/** The largest official archive has some 40 MB. */
const mostBytes = 256 * 1024 * 1024;

/** What a connection gave. */
type Fetched = "whole" | "cut" | "start over";

/**
 * Fetches a file, going on where an earlier attempt broke off.
 *
 * @returns its path
 * @throws DownloadError saying what the server answered and what to do; InstallInterrupted
 */
export async function download(wanted: Wanted, options: DownloadOptions): Promise<string> {
  const path = join(options.folder, fileName(wanted.address));
  const part = `${path}.part`;
  mkdirSync(options.folder, { recursive: true });
  if (wanted.sha256 !== undefined && existsSync(path) && sha256Of(path) === wanted.sha256) return path;
  for (let attempt = 1; ; attempt++) {
    const fetched = await fetchOn(wanted, part, options);
    if (fetched === "whole") break;
    if (attempt < mostAttempts) continue;
    const kept = existsSync(part) ? statSync(part).size : 0;
    throw new DownloadError(
      `${wanted.address}: the connection broke off ${mostAttempts} times; ${kept.toLocaleString("en-US")} bytes are kept. Run the same command again to go on`,
    );
  }
  requireSum(wanted, part);
  renameSync(part, path);
  rmSync(`${part}.json`, { force: true });
  return path;
}

/** The file's name in the folder: the address's own, and a sum that tells addresses of one name apart. */
function fileName(address: string): string {
  const name = /[^/]+$/.exec(requireWeb(address).pathname)?.[0] ?? "";
  const safe = name.replace(/[^A-Za-z0-9._-]/g, "-").replace(/^\.+/, "");
  return `${createHash("sha256").update(address).digest("hex").slice(0, 8)}-${safe.slice(-80) || "download"}`;
}

async function fetchOn({ address, sha256 }: Wanted, part: string, options: DownloadOptions): Promise<Fetched> {
  const { signal, progress, patience = usualPatience } = options;
  const mark = readMark(`${part}.json`);
  // Without a mark of the server only the sum of the whole file can tell that both halves are of one file.
  const canGoOn = existsSync(part) && (mark !== undefined || sha256 !== undefined);
  const have = canGoOn ? statSync(part).size : 0;
  const idle = new AbortController();
  let timer = setTimeout(() => idle.abort(), patience);
  const stop = signal === undefined ? idle.signal : AbortSignal.any([signal, idle.signal]);
  try {
    const response = await openResponse(address, { signal: stop, ...(have > 0 ? { from: have, mark } : {}) });
    if (response.status === "start over") {
      rmSync(part, { force: true });
      return "start over";
    }
    const begin = response.status === "goes on" ? have : 0;
    writeFileSync(`${part}.json`, JSON.stringify({ mark: response.mark ?? null }));
    const total = response.length === undefined ? undefined : begin + response.length;
    let done = begin;
    const file = openSync(part, begin === 0 ? "w" : "a");
    try {
      for await (const chunk of response.body) {
        clearTimeout(timer);
        timer = setTimeout(() => idle.abort(), patience);
        done += chunk.length;
        if (done > mostBytes) throw new DownloadError(`${address}: is larger than any official archive`);
        for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
        progress?.(done, total);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return total === undefined || done === total ? "whole" : "cut";
  } catch (error) {
    if (signal?.aborted === true) throw new InstallInterrupted();
    // What the disk or the server said is told; what the connection did is tried again.
    if (error instanceof DownloadError || isSystemError(error)) throw error;
    if (!existsSync(part) && have === 0 && !idle.signal.aborted) throw unreachable(address, error);
    return "cut";
  } finally {
    clearTimeout(timer);
  }
}

function isSystemError(error: unknown): boolean {
  const { code = "" } = error as NodeJS.ErrnoException;
  return ["ENOSPC", "EACCES", "EPERM", "EROFS", "EDQUOT", "EIO", "ENOENT"].includes(code);
}

function unreachable(address: string, error: unknown): DownloadError {
  const { cause } = error as Error;
  const reason = (cause as NodeJS.ErrnoException | undefined)?.code ?? "no connection";
  return new DownloadError(
    `${address}: cannot be reached (${reason}). Check the address and the network, or fetch it with a browser and install the file`,
  );
}

/** @throws DownloadError, and deletes the file: nothing of it can be gone on with */
function requireSum({ address, sha256 }: Wanted, part: string): void {
  if (sha256 === undefined) return;
  const found = sha256Of(part);
  if (found === sha256) return;
  rmSync(part, { force: true });
  rmSync(`${part}.json`, { force: true });
  throw new DownloadError(
    `${address}: is not the file that is known: sha256 ${found}, expected ${sha256}. If it was published anew, fetch it yourself and install the file`,
  );
}

function sha256Of(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function readMark(path: string): string | undefined {
  try {
    const { mark } = JSON.parse(readFileSync(path, "utf8")) as { readonly mark?: unknown };
    return typeof mark === "string" ? mark : undefined;
  } catch {
    return undefined;
  }
}
