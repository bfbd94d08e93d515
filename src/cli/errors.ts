import { oneLine } from "./output/one-line.ts";

/** The command line cannot be understood. The message says what to type instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A file named on the command line, or what is piped in, cannot be used. */
export class InputFileError extends Error {
  override readonly name = "InputFileError";
}

/** An error as a user meets it: on stderr, or in a line of a batch. */
export interface Failure {
  /** Kebab case, for machines. */
  readonly code: string;
  /** One line: what is wrong, where, and the remedy. Never the text that was worked on. */
  readonly message: string;
}

/** The errors that the library and the compiler explain themselves; their messages are meant to be read. */
const explained: ReadonlySet<string> = new Set([
  "UsageError",
  "InputFileError",
  "OutputFailed",
  "InvalidInput",
  "NoReleaseForDate",
  "UnknownCode",
  "IndexNotInstalled",
  "CatalogFileError",
  "InstalledFolderError",
  "OutdatedInstallError",
  "InstallError",
  "InstallLockedError",
  "InstallInterrupted",
  "DownloadError",
  "ArchiveError",
  "SourceFileError",
  "SourceFormatError",
  "SeventhCharacterNoteError",
  "ReviewedListError",
  "ListOrderError",
  "StemError",
  "CodeChangeError",
  "PathwayError",
  "ConditionError",
  "LexiconFormatError",
  "WhoListError",
  "UnlistedRule",
  "NoSuchColumn",
  "ApiKeyError",
  "RequestProblem",
  "ServeError",
]);

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "reading or writing it is not allowed",
  EPERM: "reading or writing it is not allowed",
  EISDIR: "it is a folder, a file is needed",
  EEXIST: "it is a file, a folder is needed",
  ENOTDIR: "a part of the path is no folder",
  EMFILE: "too many files are open",
  ENOSPC: "the disk is full",
};

/** Says in one line what went wrong. An error nobody foresaw is told by its class alone: its message may hold input. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return internal("a value that is no error was thrown");
  if (explained.has(error.name)) {
    const code = "code" in error && typeof error.code === "string" ? error.code : kebab(error.name);
    return { code, message: oneLine(error.message) };
  }
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : systemErrors[code];
  if (reason !== undefined) return { code: "file-error", message: `${path ?? "a file"}: ${reason}` };
  return internal(error.name);
}

function internal(kind: string): Failure {
  return {
    code: "internal-error",
    message: `internal error (${kind}), a fault of dxproof: DXPROOF_DEBUG=1 shows where`,
  };
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}
