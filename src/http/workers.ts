import cluster from "node:cluster";
import type { AddressInfo } from "node:net";
import { listening, ServeError, type ServeOptions } from "./serve-options.ts";

/** So many workers may end by themselves within so long; more, and something is wrong that another start does not cure. */
const mostDeaths = 5;
const deathsWithinMs = 10_000;

/**
 * Runs the workers, each this program again, on one port. One that ends by itself is replaced; a signal ends all of them,
 * each when it has answered what is under way.
 *
 * @throws ServeError when a worker ends before it listens, or they do not live
 */
export function superviseWorkers(options: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const deaths: number[] = [];
    const live = new Set<number>();
    let isEnding = false;
    let failure: ServeError | undefined;
    const end = (): void => {
      isEnding = true;
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
    };
    const fail = (reason: string): void => {
      failure ??= new ServeError(reason);
      end();
    };
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
    cluster.on("listening", (worker, { address, port, addressType }) => {
      live.add(worker.id);
      if (live.size !== options.workers || deaths.length > 0) return;
      const family = addressType === 6 ? "IPv6" : "IPv4";
      options.tell(listening({ address: address ?? options.host, port, family } satisfies AddressInfo, options));
    });
    cluster.on("exit", (worker, status) => {
      // It ended in order: nobody reads the log any more.
      if (status === 0) end();
      if (!isEnding) replace(worker.id);
      if (isEnding && Object.keys(cluster.workers ?? {}).length === 0) {
        if (failure === undefined) resolve();
        else reject(failure);
      }
    });
    const replace = (id: number): void => {
      const now = performance.now();
      deaths.push(now);
      const isSick = deaths.filter((death) => now - death < deathsWithinMs).length > mostDeaths;
      if (!live.delete(id)) fail("a worker ended before it listened");
      else if (isSick) fail("the workers end again and again");
      else {
        options.tell("a worker ended: another takes its place");
        cluster.fork();
      }
    };
    for (let count = 0; count < options.workers; count++) cluster.fork();
  });
}
