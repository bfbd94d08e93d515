/** What was to be installed cannot be: the message says why and what to do. Nothing was changed. */
export class InstallError extends Error {
  override readonly name = "InstallError";
}

/** Another process is installing into the same folder. */
export class InstallLockedError extends Error {
  override readonly name = "InstallLockedError";
}

/** An archive could not be fetched. What is there of it is kept, and fetched on. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
}

/** The user interrupted. */
export class InstallInterrupted extends Error {
  override readonly name = "InstallInterrupted";

  constructor() {
    super("interrupted: nothing was changed");
  }
}

/** @throws InstallInterrupted once the user has interrupted; lets signals in, which wait while there is work */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((done) => setImmediate(done));
  if (signal?.aborted === true) throw new InstallInterrupted();
}
