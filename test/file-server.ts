import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server on loopback, for as long as a test. */
export interface FileServer {
  readonly origin: string;
  /** The ranges that were asked for, request by request; "" for all of a file. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** How a file is given out. */
export interface ServedFile {
  readonly bytes: Uint8Array;
  /** Ends the connection after so many bytes, once for each number. */
  readonly cutAfter?: number[];
  /** Gives so many bytes and then nothing more, for ever. */
  readonly stallAfter?: number;
  readonly etag?: string;
  readonly hasNoLength?: true;
}

export async function serveFiles(
  files: Readonly<Record<string, ServedFile | { readonly location: string } | { readonly status: number }>>,
): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.range ?? "");
    const file = files[request.url ?? ""] ?? { status: 404 };
    if ("location" in file) response.writeHead(302, { location: file.location }).end();
    else if ("status" in file) response.writeHead(file.status).end("no");
    else give(file, request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function give(
  { bytes, cutAfter, stallAfter, etag, hasNoLength }: ServedFile,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const isSame = request.headers["if-range"] === undefined || request.headers["if-range"] === etag;
  const begin = isSame ? from : 0;
  if (begin > bytes.length || (begin > 0 && begin === bytes.length)) {
    response.writeHead(416).end();
    return;
  }
  const body = bytes.subarray(begin);
  response.writeHead(begin > 0 ? 206 : 200, {
    ...(hasNoLength === true ? {} : { "content-length": body.length }),
    ...(begin > 0 ? { "content-range": `bytes ${begin}-${bytes.length - 1}/${bytes.length}` } : {}),
    ...(etag === undefined ? {} : { etag }),
  });
  const cut = cutAfter?.shift() ?? stallAfter;
  if (cut === undefined) response.end(body);
  else
    response.write(body.subarray(0, cut), () => {
      if (stallAfter === undefined) setTimeout(() => response.destroy(), 20);
    });
}
