import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Installed, InstalledFile } from "../../installed-folder.ts";
import { InstallError } from "./install-errors.ts";
import { type ReadPart, readPart } from "./read-part.ts";

/** A part that is, or is to be, installed. */
export interface Holding {
  readonly record: InstalledFile;
  /** Read now; absent for what was installed before. */
  readonly fresh?: ReadPart;
}

/** Parts that change codes, titles and notes. */
export const codeParts: ReadonlySet<string> = new Set(["tabular", "order", "conversion"]);
/** Parts whose whole content is in a compiled file; of the others the file itself is kept. */
const compiledParts: ReadonlySet<string> = new Set(["index", "external-cause", "neoplasm", "drug"]);

export function keyOf({ part, fiscalYear }: Pick<InstalledFile, "part" | "fiscalYear">): string {
  return `${part} ${fiscalYear}`;
}

/** The record of a file that was read. */
export function holdingOf(fresh: ReadPart): Holding {
  const { source, fiscalYear, kind, content } = fresh;
  const { part } = content;
  const extension = kind.endsWith("xml") ? "xml" : "txt";
  return {
    fresh,
    record: {
      part,
      fiscalYear,
      file: source.shortName,
      sha256: createHash("sha256").update(source.bytes()).digest("hex"),
      ...(source.address === undefined ? {} : { address: source.address }),
      ...(compiledParts.has(part) ? {} : { kept: `${part}-fy${fiscalYear}.${extension}.gz` }),
    },
  };
}

/**
 * The content of a part: as it was read now, or from the file that was kept.
 *
 * @throws InstallError when that cannot be read any more
 */
export function contentOf({ record, fresh }: Holding, before: Installed | undefined): ReadPart {
  if (fresh !== undefined) return fresh;
  const { kept, file, sha256 } = record;
  const bytes = (): Uint8Array => gunzipSync(readFileSync(join(before?.folder ?? "", kept ?? "")));
  const read = readPart(
    { name: file, shortName: file, head: () => bytes().subarray(0, 4096), bytes },
    record.fiscalYear,
  );
  if ("content" in read && createHash("sha256").update(bytes()).digest("hex") === sha256) return read;
  throw new InstallError(
    `${file}, installed before, is damaged: remove it (dxproof release remove ${record.fiscalYear}) and install it again`,
  );
}
