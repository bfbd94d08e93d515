import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { PageFiles } from "../../web/page-html.tsx";

/** A file of the app, and its compressed forms. */
export interface WebFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
  /** Its name tells its content: it never changes. */
  readonly isImmutable: boolean;
}

/** What the build made for browsers. */
export interface WebFiles {
  readonly page: PageFiles;
  /** By path: "/assets/app-….js". */
  readonly files: ReadonlyMap<string, WebFile>;
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** Reads the app's files, less than a megabyte in all. @returns undefined where they were not built */
export function readWebFiles(folder: string): WebFiles | undefined {
  let listed: string;
  try {
    listed = readFileSync(join(folder, "files.json"), "utf8");
  } catch {
    return undefined;
  }
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll("\\", "/");
    files.set(path, {
      type,
      bytes: readFileSync(file),
      br: readIfThere(`${file}.br`),
      gzip: readIfThere(`${file}.gz`),
      isImmutable: path.startsWith("/assets/"),
    });
  }
  return { page: JSON.parse(listed) as PageFiles, files };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
