import { connect, type Socket } from "node:net";

/** As many as a browser's pages or a claim scrubber's threads may keep open. */
export const connections = 32;

/** How long, or how many requests. */
export type LoadLimit = { readonly ms: number } | { readonly requests: number };

/** What came of a load. */
export interface LoadResult {
  readonly perSecond: number;
  readonly answers: number;
  /** Of all bodies, in bytes. */
  readonly bytes: number;
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
}

/** A request as it goes over the wire. */
export function getRequest(path: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
}

export function postRequest(path: string, body: unknown): Buffer {
  const json = JSON.stringify(body);
  const length = Buffer.byteLength(json);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${json}`,
  );
}

/**
 * Asks over connections that are kept alive, each its next request when it has its answer; the requests are taken in turns,
 * again from the first when they are at an end. Bare sockets: a client that does more would be what is measured.
 */
export async function load(port: number, requests: readonly Buffer[], limit: LoadLimit): Promise<LoadResult> {
  const statuses = new Map<number, number>();
  let [asked, answers, bytes] = [0, 0, 0];
  const begun = performance.now();
  const isOver = (): boolean => ("ms" in limit ? performance.now() - begun >= limit.ms : asked >= limit.requests);
  const next = (): Buffer | undefined => (isOver() ? undefined : requests[asked++ % requests.length]);
  const onAnswer = (status: number, length: number): void => {
    answers++;
    bytes += length;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  await Promise.all(Array.from({ length: connections }, () => askOn(connect(port, "127.0.0.1"), next, onAnswer)));
  return { perSecond: (answers * 1000) / (performance.now() - begun), answers, bytes, statuses };
}

function askOn(
  socket: Socket,
  next: () => Buffer | undefined,
  onAnswer: (status: number, bytes: number) => void,
): Promise<void> {
  socket.setNoDelay(true);
  return new Promise((resolve, reject) => {
    let before: Buffer | undefined;
    const ask = (): void => {
      const request = next();
      if (request === undefined) socket.end();
      else socket.write(request);
    };
    socket.on("connect", ask);
    socket.on("data", (chunk: Buffer) => {
      const got = before === undefined ? chunk : Buffer.concat([before, chunk]);
      const answer = readAnswer(got);
      before = answer === undefined ? got : undefined;
      if (answer === undefined) return;
      onAnswer(answer.status, answer.length);
      ask();
    });
    socket.on("error", reject);
    socket.on("close", () => resolve());
  });
}

/** One whole answer, which none follows before it is asked for. @returns undefined while some of it is still to come */
function readAnswer(got: Buffer): { readonly status: number; readonly length: number } | undefined {
  const headEnd = got.indexOf("\r\n\r\n");
  if (headEnd === -1) return undefined;
  const head = got.toString("latin1", 0, headEnd);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return got.length < headEnd + 4 + length ? undefined : { status: Number(head.slice(9, 12)), length };
}

/** @throws Error where something else than 200 was answered: then other work than the one meant was measured */
export function requireAll200({ statuses, answers }: LoadResult): void {
  if (statuses.get(200) !== answers) throw new Error(`not all were answered: ${JSON.stringify([...statuses])}`);
}
