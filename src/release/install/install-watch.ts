import type { Watch } from "./compose-generation.ts";
import type { Disk } from "./generations.ts";

/** How an install tells what it does, is stopped, and writes. */
export interface InstallWatch extends Watch {
  /** Told the bytes fetched so far of a file, and all there are where that is known. */
  readonly transfer?: (name: string, done: number, total: number | undefined) => void;
  /**
   * Runs what waits for others: there an interrupt is heard, and told by `signal`. Everything else is work without a pause,
   * in which an interrupt ends the run at once; what was in force stays in force.
   */
  readonly attended?: <T>(work: () => Promise<T>) => Promise<T>;
  readonly disk?: Disk;
  /** Milliseconds without a byte after which a connection counts as dead. */
  readonly patience?: number;
}

/** Where an install reads and writes. */
export interface InstallFolders {
  /** The user's folder. */
  readonly folder: string;
  /** The package's `data` folder: `sources/`, `lexicon/`. */
  readonly data: string;
}
