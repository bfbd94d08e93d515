import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";
import type { BrowserContext } from "playwright-core";

/** Everything that a browser sends to a server, byte by byte, whoever in it sends it: pages, workers, the service worker. */
export interface Eavesdropper {
  /** To be opened in place of the server's. */
  readonly origin: string;
  /** What was sent so far: request lines, headers and bodies. */
  sent(): string;
  stop(): Promise<void>;
}

/** Stands between the browser and a server, and writes down what goes out. @param port the server's */
export async function eavesdrop(port: number): Promise<Eavesdropper> {
  const heard: Buffer[] = [];
  const sockets = new Set<Socket>();
  const between = createServer((browser) => {
    const server = connect(port, "127.0.0.1");
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
    browser.on("data", (bytes) => heard.push(bytes));
    browser.pipe(server);
    server.pipe(browser);
  });
  between.listen(0, "127.0.0.1");
  await once(between, "listening");
  return {
    origin: `http://127.0.0.1:${(between.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(heard).toString("latin1"),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      between.close();
      await once(between, "close");
    },
  };
}

/** The addresses that a visitor's pages ask for from now on, to whichever server. */
export function addressesAsked(context: BrowserContext): readonly string[] {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  return asked;
}
