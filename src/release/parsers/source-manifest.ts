import { readTabSeparated } from "./tab-separated.ts";

/** A source file of the catalogue: what it is, where it comes from and how to know it again. */
export interface Source {
  readonly id: string;
  /** Relative to the folder of the ICD-10-CM source files. */
  readonly path: string;
  /** The authority and its work. */
  readonly content: string;
  /** The release or the years it is of. */
  readonly release: string;
  /** The published package that ships it. Absent: put together here from facts of the authority. */
  readonly package?: SourcePackage;
  readonly licence: string;
  /** SHA-256 of the file as it stands, in hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of what is in it when it is unpacked; equal to `sha256` for a file that is not packed. */
  readonly contentSha256: string;
  /** Size of the file as it stands. */
  readonly bytes: number;
  /** Lines of a flat file without its heading; `<diag>` elements of a Tabular List. */
  readonly rows: number;
}

export interface SourcePackage {
  readonly name: string;
  readonly version: string;
  readonly wheelSha256: string;
}

const columns = [
  "id",
  "path",
  "content",
  "release",
  "package",
  "version",
  "wheel_sha256",
  "licence",
  "sha256",
  "content_sha256",
  "bytes",
  "rows",
] as const;

const hash = /^[0-9a-f]{64}$/;
const relativePath = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * Reads `data/sources/sources.tsv`.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseSourceManifest(text: string, file: string): readonly Source[] {
  const seen = new Set<string>();
  return readTabSeparated(text, file, columns).map((row) => {
    const id = row.matching("id", /^[a-z0-9]+(?:-[a-z0-9]+)*$/, "words with hyphens");
    const path = row.matching("path", relativePath, "a path below the source folder");
    row.once(seen, `id ${id}`);
    row.once(seen, `path ${path}`);
    const source = {
      id,
      path,
      content: row.title("content"),
      release: row.title("release"),
      licence: row.title("licence"),
      sha256: row.matching("sha256", hash, "a SHA-256"),
      contentSha256: row.matching("content_sha256", hash, "a SHA-256"),
      bytes: row.wholeNumber("bytes"),
      rows: row.wholeNumber("rows"),
    };
    if (!path.endsWith(".gz") && source.sha256 !== source.contentSha256) {
      throw row.fail("content_sha256", "the same SHA-256 for a file that is not packed");
    }
    if (row.text("package") === "") {
      row.matching("version", /^$/, "nothing without a package");
      row.matching("wheel_sha256", /^$/, "nothing without a package");
      return source;
    }
    const name = row.matching("package", /^[a-z0-9][a-z0-9._-]*$/, "the name of a package");
    const version = row.matching("version", /^\d+(?:\.\d+)+$/, "a version");
    const wheelSha256 = row.matching("wheel_sha256", hash, "a SHA-256");
    return { ...source, package: { name, version, wheelSha256 } };
  });
}
