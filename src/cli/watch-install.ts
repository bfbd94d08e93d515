import type { InstallWatch } from "../release/install/install-watch.ts";
import type { CommandCall } from "./command-call.ts";

const megabyte = 1e6;
const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Runs an install with its steps told where a person waits for them. Ctrl-C while something is fetched ends the run in
 * order; at any other time it ends it at once. The folder is as it was.
 */
export async function watchInstall<T>(
  { terminal: { errors } }: CommandCall,
  work: (watch: InstallWatch) => Promise<T>,
): Promise<T> {
  const interrupted = new AbortController();
  const tell = (text: string): void => {
    if (errors.isTerminal) errors.write(text).catch(() => {});
  };
  let told = 0;
  return await work({
    signal: interrupted.signal,
    attended: async (waiting) => {
      const stop = (): void => interrupted.abort();
      for (const signal of signals) process.once(signal, stop);
      try {
        return await waiting();
      } finally {
        for (const signal of signals) process.removeListener(signal, stop);
      }
    },
    progress: (step) => tell(`${step} …\n`),
    transfer: (name, done, total) => {
      // A line that is written over; ten times a megabyte is enough.
      if (done < told + megabyte / 10 && done !== total) return;
      told = done === total ? 0 : done;
      const of = total === undefined ? "" : ` of ${(total / megabyte).toFixed(1)}`;
      tell(`\r  ${name}  ${(done / megabyte).toFixed(1)}${of} MB${done === total ? "\n" : ""}`);
    },
  });
}
