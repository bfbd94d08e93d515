import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterAll, describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { AnswerMemory } from "./answer-memory.ts";
import { createApp } from "./app.ts";
import { frontOf } from "./front.ts";
import type { LogEntry } from "./request-log.ts";

const classification = loadCatalog();
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A server with a front, and a clock that can be set; what the front does not answer is the app's, and counted. */
async function serverWith(keys: readonly string[] = []): Promise<{
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly clock: { now: Date };
  readonly byApp: () => number;
  readonly lines: readonly LogEntry[];
}> {
  const clock = { now: new Date("2026-09-30T12:00:00Z") };
  const lines: LogEntry[] = [];
  const memory = new AnswerMemory();
  const [now, log] = [() => clock.now, (entry: LogEntry): void => void lines.push(entry)];
  const listener = getRequestListener(createApp({ classification, now, options: { memory, log, keys } }).fetch, {
    overrideGlobalObjects: false,
  });
  const front = frontOf({ memory, keys, now, log });
  let asked = 0;
  const server = createServer((incoming, outgoing) => {
    if (front(incoming, outgoing)) return;
    asked++;
    void listener(incoming, outgoing);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { ask: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init), clock, byApp: () => asked, lines };
}

const headersOf = ({ headers }: Response): object =>
  Object.fromEntries([...headers].filter(([name]) => name !== "date" && name !== "x-request-id"));

describe("what was answered before", () => {
  test.each([
    "/api/code/M54.6",
    "/api/code?code=M54.50&date=2021-06-15",
    "/api/search?query=low+back+pain",
    "/api/diff?from=2021&to=2022&within=M54",
  ])("is answered without the app, and the same: %s", async (path) => {
    const { ask, byApp, lines } = await serverWith();
    const first = await ask(path);
    const again = await ask(path);
    expect(byApp()).toBe(1);
    expect(again.status).toBe(200);
    expect(headersOf(again)).toEqual(headersOf(first));
    expect(await again.text()).toBe(await first.text());
    expect(again.headers.get("X-Request-Id")).not.toBe(first.headers.get("X-Request-Id"));
    const tag = first.headers.get("ETag") ?? "";
    const known = await ask(path, { headers: { "If-None-Match": tag, "X-Request-Id": "proxy-0123456789" } });
    expect([known.status, await known.text(), known.headers.get("ETag")]).toEqual([304, "", tag]);
    expect(known.headers.get("X-Request-Id")).toBe("proxy-0123456789");
    expect(byApp()).toBe(1);
    const [one, two, three] = lines;
    expect({ ...two, id: "", ms: 0 }).toEqual({ ...one, id: "", ms: 0 });
    expect(three).toMatchObject({ id: "proxy-0123456789", route: one?.route, status: 304, bytes: 0 });
  });

  test("is asked for anew on another day where it was for today", async () => {
    const { ask, byApp, clock } = await serverWith();
    const yearOf = async (path: string): Promise<number> =>
      ((await (await ask(path)).json()) as { release: { fiscalYear: number } }).release.fiscalYear;
    await yearOf("/api/code/I10?date=2025-03-01");
    expect(await yearOf("/api/code/I10")).toBe(2026);
    clock.now = new Date("2026-10-01T00:00:00Z");
    expect(await yearOf("/api/code/I10")).toBe(2027);
    expect(byApp()).toBe(3);
    expect(await yearOf("/api/code/I10?date=2025-03-01")).toBe(2025);
    expect(byApp()).toBe(3);
  });

  test("is for those with a key alone", async () => {
    const key = "key-of-the-practice-1";
    const { ask, byApp } = await serverWith([key]);
    const headers = { "X-API-Key": key };
    await ask("/api/code/I10", { headers });
    expect((await ask("/api/code/I10")).status).toBe(401);
    expect((await ask("/api/code/I10", { headers: { "X-API-Key": `${key}0` } })).status).toBe(401);
    expect(byApp()).toBe(3);
    expect((await ask("/api/code/I10", { headers: { Authorization: `Bearer ${key}` } })).status).toBe(200);
    expect(byApp()).toBe(3);
  });
});

test("problems, other methods and posted objects are the app's", async () => {
  const { ask, byApp } = await serverWith();
  for (let time = 0; time < 2; time++) {
    expect((await ask("/api/code")).status).toBe(400);
    expect((await ask("/api/nothing")).status).toBe(404);
    expect((await ask("/api/code/I10", { method: "HEAD" })).status).toBe(200);
    const init = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: `{"id":${time},"code":"I10"}`,
    };
    expect(await (await ask("/api/code", init)).text()).toMatch(new RegExp(`^\\{"id":${time},"code":"I10",`));
  }
  expect(byApp()).toBe(8);
});
