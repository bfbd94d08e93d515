import { spawnSync } from "node:child_process";
import { getRequest, load, postRequest } from "./http-load.ts";
import { startDxproof } from "./http-server.ts";
import type { Measure, Measurement } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";
import { searchPhrases } from "./phrases.ts";
import { shuffled } from "./seeded-shuffle.ts";

const minutes = 10;
/** When the memory is read, in minutes. */
const readings: ReadonlySet<number> = new Set([1, 5, 10]);

/** The resident memory of `dxproof serve` under ten minutes of mixed load: it must not grow with the number of requests. */
export const soak: Measure = {
  names: [...readings].map((minute) => `soak-rss-${minute}`).concat("soak-requests"),
  run: async () => {
    const requests = await mixedRequests();
    const server = await startDxproof();
    const measurements: Measurement[] = [];
    let answers = 0;
    for (let minute = 1; minute <= minutes; minute++) {
      // Each minute begins elsewhere, so that all requests have their turn.
      const at = Math.floor((requests.length * (minute - 1)) / minutes);
      const result = await load(server.port, [...requests.slice(at), ...requests.slice(0, at)], { ms: 60_000 });
      answers += result.answers;
      const failed = [...result.statuses].filter(([status]) => status >= 500);
      if (failed.length > 0) throw new Error(`the server failed: ${JSON.stringify(failed)}`);
      const rss = residentMegabytes(server.pid);
      process.stderr.write(`minute ${minute}: ${rss.toFixed(0)} MB, ${answers} requests\n`);
      if (readings.has(minute))
        measurements.push({ name: `soak-rss-${minute}`, unit: "MB", value: rss, better: "lower" });
    }
    await server.stop();
    return [...measurements, { name: "soak-requests", unit: "requests", value: answers, better: "higher" }];
  },
};

/** Codes for the most part, and each code of the release some time; searches, articles, texts to proofread, and what is wrong. */
async function mixedRequests(): Promise<readonly Buffer[]> {
  const catalog = (await openClassification()).catalogs.on(date);
  const codes = shuffled(Array.from(catalog.validCodes(), ({ code }) => code));
  const { phrases } = searchPhrases();
  const mixed = codes.flatMap((code, at) => {
    const phrase = phrases[at % phrases.length] ?? "";
    const others: readonly Buffer[] = [
      postRequest("/api/search", { id: at, query: `${phrase} ${code.slice(0, 1)}` }),
      getRequest(`/api/search?query=${encodeURIComponent(phrase)}&date=${date}`),
      getRequest(`/api/article/${code}`),
      getRequest(`/api/history/${code}?date=2021-06-15`),
      postRequest("/api/proofread", { text: `Report ${code} (${phrase}). See also M54.5, which is ${phrase}.` }),
      postRequest("/api/code", [{ id: at, code }, { id: "x" }, 7]),
      postRequest("/api/select", { start: phrase }),
      getRequest(`/api/compare?codes=${code},${codes[at + 1] ?? "I10"}`),
      postRequest("/api/code", { code: 7 }),
      getRequest(`/api/nothing/${at}`),
    ];
    const other = others[at % others.length];
    return [getRequest(`/api/code/${code}`), ...(other === undefined ? [] : [other])];
  });
  return shuffled(mixed);
}

function residentMegabytes(pid: number): number {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return (Number(stdout) * 1024) / 1e6;
}
