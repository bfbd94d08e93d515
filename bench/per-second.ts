import { Bench } from "tinybench";

/**
 * How often a second something is done, warmed up: the middle of many rounds.
 *
 * @param round does it `count` times
 */
export function perSecond(name: string, count: number, round: () => void): number {
  const bench = new Bench({ time: 1500, warmupTime: 1000, iterations: 20, throws: true }).add(name, round);
  const [task] = bench.runSync();
  const result = task?.result;
  if (result === undefined || !("latency" in result)) throw new Error(`${name}: no result (${result?.state})`);
  return (count * 1000) / result.latency.p50;
}
