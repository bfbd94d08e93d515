import { getRequest, load, requireAll200 } from "./http-load.ts";
import { startBareServer, startDxproof } from "./http-server.ts";
import { type Measure, median } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";
import { shuffled } from "./seeded-shuffle.ts";
import { wrkPerSecond } from "./wrk.ts";

/** The codes of a practice's day. */
const popular = 200;
const distinct = 5000;
const turnSeconds = 2;
const turns = 3;

/**
 * GET of codes over 32 connections, and a bare `node:http` that answers as many bytes, in turns: 200 popular codes, asked again
 * and again (answers are remembered), and 5,000 codes asked once each (none is). Where `wrk` is not installed a client in Node
 * asks, which is slower than the bare server: the ratio then says too much.
 */
export const httpCode: Measure = {
  names: ["http-code", "http-code-ratio", "http-code-distinct", "http-code-distinct-ratio"],
  run: async () => {
    const catalog = (await openClassification()).catalogs.on(date);
    const all = shuffled(Array.from(catalog.validCodes(), ({ code }) => `/api/code/${code}`));
    const paths = all.slice(0, popular);
    const often = paths.map(getRequest);
    const once = all.slice(popular, popular + distinct).map(getRequest);
    const server = await startDxproof();
    // What is asked for again later warms the program up, and leaves the 5,000 unknown.
    for (let round = 0; round < 5; round++) await load(server.port, often, { requests: popular });
    const asked = await load(server.port, once, { requests: distinct });
    requireAll200(asked);
    const again = await load(server.port, often, { requests: popular });
    const bare = await startBareServer(Math.round(again.bytes / again.answers));
    const ask = async (port: number): Promise<number> => {
      const byWrk = await wrkPerSecond(port, paths, turnSeconds);
      if (byWrk !== undefined) return byWrk;
      const result = await load(port, often, { ms: turnSeconds * 1000 });
      requireAll200(result);
      return result.perSecond;
    };
    const [ours, bares]: [number[], number[]] = [[], []];
    for (let turn = 0; turn <= turns; turn++) {
      ours.push(await ask(server.port));
      bares.push(await ask(bare.port));
    }
    await Promise.all([server.stop(), bare.stop()]);
    // The first turn warms up.
    const [perSecond = 0, most = 0] = [ours, bares].map((results) => median(results.slice(1)));
    return [
      { name: "http-code", unit: "per second", value: perSecond, better: "higher" },
      { name: "http-code-ratio", unit: "ratio", value: perSecond / most, better: "higher" },
      { name: "http-code-distinct", unit: "per second", value: asked.perSecond, better: "higher" },
      { name: "http-code-distinct-ratio", unit: "ratio", value: asked.perSecond / most, better: "higher" },
    ];
  },
};
