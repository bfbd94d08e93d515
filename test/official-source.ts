import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";

/** The folder of the official ICD-10-CM files, beside the repository. Tests that need it skip where it is absent. */
export const officialFolder: string = resolve(import.meta.dirname, "../../shared/icd10cm");

export const hasOfficialFiles: boolean = existsSync(officialFolder);

/** The bytes of an official file as it stands. */
export function readOfficialBytes(path: string): Uint8Array {
  return readFileSync(resolve(officialFolder, path));
}

/** The text of an official file, unpacked. */
export function readOfficialText(path: string): string {
  const bytes = readOfficialBytes(path);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}
