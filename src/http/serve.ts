import cluster from "node:cluster";
import { createServer, type Server, type ServerOptions } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Classification } from "../classification.ts";
import { AnswerMemory } from "./answer-memory.ts";
import { createApp } from "./app.ts";
import { frontOf } from "./front.ts";
import { LogLines } from "./log-lines.ts";
import type { LogEntry } from "./request-log.ts";
import { listening, ServeError, type ServeOptions } from "./serve-options.ts";
import { superviseWorkers } from "./workers.ts";

/** How long what is under way may take once the server is asked to end. */
const graceMs = 10_000;

const timeouts: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 5000,
};

/** Serves until it is asked to end (SIGTERM, SIGINT), and then answers what is under way. @throws ServeError */
export async function serve(options: ServeOptions): Promise<void> {
  if (options.warning !== undefined && cluster.isPrimary) options.tell(`warning: ${options.warning}`);
  if (options.workers > 1 && cluster.isPrimary) return await superviseWorkers(options);
  try {
    await serveHere(options);
  } finally {
    // The channel to the primary would keep a worker alive that has nothing to do any more.
    cluster.worker?.disconnect();
  }
}

async function serveHere(options: ServeOptions): Promise<void> {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  const lines = new LogLines(options.log, end);
  const log = (entry: LogEntry): void => lines.add(`${JSON.stringify(entry)}\n`);
  const classification = options.openClassification();
  openAll(classification);
  const { version, keys, origins, now } = options;
  const memory = new AnswerMemory();
  const isDraining = (): boolean => stop.signal.aborted;
  const pages = options.openPages(classification);
  const app = createApp({ classification, now, options: { version, keys, origins, log, isDraining, memory }, pages });
  // What pages of other origins may read is the app's to say.
  const front = origins.length > 0 ? undefined : frontOf({ memory, keys, now, log });
  const listener = getRequestListener(app.fetch);
  const server = createServer(timeouts, (incoming, outgoing) => {
    if (front?.(incoming, outgoing) !== true) void listener(incoming, outgoing);
  });
  // The second signal ends the run at once, as it does any other.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
  const address = await listen(server, options);
  if (!cluster.isWorker) options.tell(listening(address, options));
  // The first visitor should not wait for the packing; what cannot be packed now is told when it is asked for.
  pages?.catalog.prepare().catch(() => {});
  await drained(server, stop.signal);
  await lines.flush();
}

/** Opens what would be opened by the first request: a damaged file is found out now. */
function openAll(classification: Classification): void {
  const { searchIndex, conditions, indexTexts, pathways, whoOnlyCodes, alphabeticIndex } = classification;
  void [searchIndex, conditions, indexTexts, pathways, whoOnlyCodes, alphabeticIndex];
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: "something else listens there: give another --port",
  EACCES: "listening there is not allowed: give a --port above 1023",
  EADDRNOTAVAIL: "this machine has no such address: give another --host",
  ENOTFOUND: "there is no such host: give another --host",
};

function listen(server: Server, { host, port }: ServeOptions): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.name;
      reject(new ServeError(`cannot listen on ${host}:${port}: ${reasons[code] ?? code}`));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** Waits until the server is asked to end and has answered what is under way. */
function drained(server: Server, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const drain = (): void => {
      // A connection that is kept alive falls idle when its answer is out.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const grace = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearInterval(idle);
        clearTimeout(grace);
        resolve();
      });
    };
    if (stop.aborted) drain();
    else stop.addEventListener("abort", drain, { once: true });
  });
}
