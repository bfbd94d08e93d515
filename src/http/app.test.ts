import { describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { type AppOptions, createApp } from "./app.ts";
import { defaultLimits } from "./limits.ts";
import type { LogEntry } from "./request-log.ts";

const classification = loadCatalog();
const noon = new Date("2026-11-22T12:00:00Z");
type Asked = (path: string, init?: RequestInit) => Promise<Response>;

function appWith(options: Partial<AppOptions> = {}, now: Date = noon): Asked {
  const app = createApp({ classification, now: () => now, options });
  return async (path, init) => await app.request(path, init);
}

const ask = appWith();

function post(path: string, body: unknown, asked: Asked = ask): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return asked(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: text });
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`/api#problem-${problem.code}`);
  return problem;
}

describe("an object", () => {
  test("is answered, with its id first", async () => {
    const response = await post("/api/code", { code: "m546", id: "a" });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^\{"id":"a","code":"M54\.6","status":"valid"/);
  });

  test("without a date is answered for today in UTC", async () => {
    const late = appWith({}, new Date("2025-09-30T23:59:59Z"));
    const { release } = (await (await post("/api/code", { code: "M54.6" }, late)).json()) as {
      release: { fiscalYear: number };
    };
    expect(release.fiscalYear).toBe(2025);
  });

  test.each([
    ["no object", "7", "not-an-object", 400],
    ["null", "null", "not-an-object", 400],
    ["no JSON", '{"code": ', "invalid-json", 400],
    ["nothing", "", "invalid-json", 400],
    ["a field missing", "{}", "invalid-input", 400],
    ["a date before the first", '{"code":"M54.6","date":"2015-09-30"}', "no-release-for-date", 400],
    ["a text that is too long", `{"code":"${"x".repeat(100_001)}"}`, "invalid-input", 400],
    ["an id that is too deep", `{"code":"M54.6","id":${"[".repeat(5000)}${"]".repeat(5000)}}`, "invalid-input", 400],
  ])("%s is a problem", async (_name, body, code, status) => {
    const response = await post("/api/code", body);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).code).toBe(code);
  });

  test("that cannot be answered has its id in the problem", async () => {
    expect(await problemOf(await post("/api/code", { id: 9 }))).toMatchObject({ id: 9, code: "invalid-input" });
  });

  test("bytes that are not UTF-8 are a problem", async () => {
    const body = Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d);
    const response = await ask("/api/code", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    expect((await problemOf(response)).code).toBe("not-utf-8");
  });

  test("unpaired surrogates are answered as they came", async () => {
    const response = await post("/api/search", '{"id":"\\ud83d","query":"pain \\udc00 \\ud83d"}');
    expect(await response.text()).toMatch(/^\{"id":"\\ud83d","query":"pain \\udc00 \\ud83d"/);
  });

  test("the parser's words about a body are not echoed", async () => {
    const { detail } = await problemOf(await post("/api/code", '{"code":"secret-word" oops'));
    expect(detail).toBe("the body is not JSON from character 23 on");
  });

  test.each([undefined, "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"])(
    "sent as %s is refused",
    async (type) => {
      const headers = type === undefined ? {} : { "Content-Type": type };
      const body = new TextEncoder().encode('{"code":"M54.6"}');
      const response = await ask("/api/code", { method: "POST", headers, body });
      expect(response.status).toBe(415);
      expect((await problemOf(response)).code).toBe("unsupported-media-type");
    },
  );
});

describe("an array", () => {
  test("is answered in its order, what cannot be answered in its place", async () => {
    const response = await post("/api/code", [{ id: 1, code: "M54.6" }, { id: 2 }, 7, { code: "I10" }]);
    expect(await response.json()).toMatchObject([
      { id: 1, code: "M54.6" },
      { id: 2, error: { code: "invalid-input", message: '"code" is missing: give it as text', item: 2 } },
      { id: null, error: { code: "not-an-object", item: 3 } },
      { code: "I10" },
    ]);
  });

  test("may be empty", async () => {
    expect(await (await post("/api/code", [])).text()).toBe("[]");
  });

  test("of 1000 is answered, of 1001 is not", async () => {
    const most = Array.from({ length: 1000 }, (_, id) => ({ id, code: "I10" }));
    const answers = (await (await post("/api/code", most)).json()) as { id: number }[];
    expect(answers.map(({ id }) => id)).toEqual(most.map(({ id }) => id));
    const response = await post("/api/code", [...most, { code: "I10" }]);
    expect(response.status).toBe(413);
    expect((await problemOf(response)).code).toBe("too-many-objects");
  });

  test("that takes too long is told so object by object", async () => {
    const asked = appWith({ limits: { ...defaultLimits, answerMs: -1 } });
    const answers = await (await post("/api/code", [{ id: 1, code: "I10" }], asked)).json();
    expect(answers).toMatchObject([{ id: 1, error: { code: "time-limit", item: 1 } }]);
  });

  test("whose answers grow too large ends in problems", async () => {
    const asked = appWith({ limits: { ...defaultLimits, answerLength: 100 } });
    const answers = await (await post("/api/code", [{ code: "I10" }, { id: 2, code: "I10" }], asked)).json();
    expect(answers).toMatchObject([{ code: "I10" }, { id: 2, error: { code: "answer-limit" } }]);
  });

  test("leaves room for others while it is answered", async () => {
    const many = Array.from({ length: 400 }, () => ({ code: "M54.6" }));
    let answered = false;
    const long = post("/api/article", many).then(() => {
      answered = true;
    });
    await new Promise((done) => setTimeout(done, 50));
    expect((await ask("/healthz")).status).toBe(200);
    expect(answered).toBe(false);
    await long;
  });
});

describe("a body", () => {
  test("that is announced too large is refused", async () => {
    const headers = { "Content-Type": "application/json", "Content-Length": "2000000" };
    const response = await ask("/api/code", { method: "POST", headers, body: "{}" });
    expect(response.status).toBe(413);
    expect(response.headers.get("Connection")).toBe("close");
  });

  test("that grows too large is refused", async () => {
    const response = await post("/api/code", { code: "x".repeat(1 << 20) });
    expect((await problemOf(response)).code).toBe("body-too-large");
  });

  test("that breaks off is no fault of the server", async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new Error("aborted")) });
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body, duplex: "half" };
    expect((await problemOf(await ask("/api/code", init as RequestInit))).code).toBe("body-incomplete");
  });

  test("that does not come is not waited for", async () => {
    const asked = appWith({ limits: { ...defaultLimits, bodyMs: 50 } });
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")) });
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body, duplex: "half" };
    const response = await asked("/api/code", init as RequestInit);
    expect(response.status).toBe(408);
    expect((await problemOf(response)).code).toBe("body-too-slow");
  });
});

describe("GET", () => {
  const bodyOf = async (path: string): Promise<string> => await (await ask(path)).text();

  test("gives the bytes of POST", async () => {
    const same = async (path: string, operation: string, input: object): Promise<void> =>
      expect(await bodyOf(path)).toBe(await (await post(`/api/${operation}`, input)).text());
    await same("/api/code/M54.6", "code", { code: "M54.6" });
    await same("/api/code?code=m54%206&date=2026-03-01", "code", { code: "m54 6", date: "2026-03-01" });
    await same("/api/search?query=low+back+pain&limit=3&headers=true", "search", {
      query: "low back pain",
      limit: 3,
      headers: true,
    });
    await same("/api/compare?codes=M54.6,M54.50&codes=M54.2", "compare", { codes: ["M54.6", "M54.50", "M54.2"] });
    await same("/api/article/M54.6", "article", { code: "M54.6" });
    await same("/api/history/M54.5", "history", { code: "M54.5" });
    await same("/api/diff?from=2021&to=2022&within=M54", "diff", { from: "2021", to: "2022", within: "M54" });
  });

  test.each([
    ["/api/search?query=pain&limit=many", '"limit" must be a whole number from 1 to 1000'],
    ["/api/search?query=pain&headers=yes", '"headers" must be true or false'],
    ["/api/search", '"query" is missing: give it as text'],
    ["/api/code", '"code" is missing: give it as text'],
  ])("%s is a problem", async (path, detail) => {
    expect(await problemOf(await ask(path))).toMatchObject({ status: 400, code: "invalid-input", detail });
  });

  test("percent signs that mean nothing are no fault", async () => {
    for (const path of [
      "/api/code/%",
      "/api/code/%ff",
      "/api/code?code=%ff",
      "/api/search?query=%",
      "/api/code/%ED%A0%BD",
    ])
      expect((await ask(path)).status, path).toBe(200);
  });

  test("an answer is known by its tag: release, catalogue, question", async () => {
    const first = await ask("/api/code/M54.6?date=2026-03-01");
    const tag = first.headers.get("ETag") ?? "";
    expect(tag).toMatch(/^"fy2026-[\w-]{22}"$/);
    const again = await ask("/api/code/M54.6?date=2026-03-01", { headers: { "If-None-Match": `"other", W/${tag}` } });
    expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", tag]);
    const tagOf = async (path: string, asked: Asked = ask): Promise<string | null> =>
      (await asked(path)).headers.get("ETag");
    expect(await tagOf("/api/code?code=M54.6&date=2026-03-01")).toBe(tag);
    const others = await Promise.all([
      tagOf("/api/code/M54.6?date=2026-03-02"),
      tagOf("/api/code/M54.5?date=2026-03-01"),
      tagOf("/api/article/M54.6?date=2026-03-01"),
      tagOf("/api/code/M54.6?date=2026-03-01", appWith({ version: "9.9.9" })),
    ]);
    expect(new Set([tag, ...others]).size).toBe(5);
  });

  test("an answer for today is kept no longer than today", async () => {
    const late = appWith({}, new Date("2026-09-30T23:59:00Z"));
    const kept = async (path: string): Promise<string | null> => (await late(path)).headers.get("Cache-Control");
    expect(await kept("/api/code/M54.6")).toBe("private, max-age=60");
    expect(await kept("/api/code/M54.6?date=2026-03-01")).toBe("private, max-age=3600");
    expect((await post("/api/code", { code: "I10" })).headers.get("Cache-Control")).toBe("no-store");
    expect(await kept("/api/code")).toBe("no-store");
  });

  test("HEAD has the headers alone", async () => {
    const head = await ask("/api/code/M54.6", { method: "HEAD" });
    const get = await ask("/api/code/M54.6");
    expect([head.status, await head.text()]).toEqual([200, ""]);
    for (const name of ["ETag", "Content-Length", "Content-Type", "Cache-Control"])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
  });
});

describe("a request that is none of the API's", () => {
  test.each(["/", "/api/", "/api/nothing", "/api/code/M54/6", "/API/code", "/favicon.ico"])("%s", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect((await problemOf(response)).code).toBe("not-found");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  test.each([
    ["PUT", "/api/code", "GET, HEAD, POST"],
    ["GET", "/api/proofread", "POST"],
    ["OPTIONS", "/api/code", "GET, HEAD, POST"],
    ["POST", "/api/code/M54.6", "GET, HEAD"],
  ])("%s %s", async (method, path, allow) => {
    const response = await ask(path, { method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, allow]);
    expect((await problemOf(response)).code).toBe("method-not-allowed");
  });
});

describe("keys", () => {
  const key = "key-of-the-practice-1";
  const asked = appWith({ keys: ["another-key-0123456789", key] });

  test.each([
    ["Bearer", { Authorization: `Bearer ${key}` }],
    ["bearer, in lower case", { Authorization: `bearer ${key}` }],
    ["X-API-Key", { "X-API-Key": key }],
  ])("a known one is let in: %s", async (_name, headers) => {
    expect((await asked("/api/code/I10", { headers })).status).toBe(200);
  });

  test.each([
    ["none", {}],
    ["another", { "X-API-Key": "key-of-the-practice-2" }],
    ["a part", { "X-API-Key": key.slice(0, -1) }],
    ["none after Bearer", { Authorization: "Bearer " }],
    ["Basic", { Authorization: `Basic ${btoa(`a:${key}`)}` }],
  ])("any other is not: %s", async (_name, headers) => {
    const response = await asked("/api/code/I10", { headers: headers as Record<string, string> });
    expect([response.status, response.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="dxproof"']);
    const problem = await problemOf(response);
    expect(JSON.stringify(problem)).not.toContain("practice");
  });

  test("are not asked for by health and description", async () => {
    for (const path of ["/healthz", "/readyz", "/api", "/api/openapi.json"])
      expect((await asked(path)).status).toBe(200);
  });
});

describe("CORS", () => {
  const origin = "https://chart.example";
  const preflight = { Origin: origin, "Access-Control-Request-Method": "POST" };

  test("is off", async () => {
    const response = await ask("/api/code/I10", { headers: { Origin: origin } });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect((await ask("/api/code", { method: "OPTIONS", headers: preflight })).status).toBe(405);
  });

  test("is on for the origins named, keys or not", async () => {
    const asked = appWith({ origins: [origin], keys: ["a-key-of-some-length"] });
    const response = await asked("/api/code", { method: "OPTIONS", headers: preflight });
    expect([response.status, response.headers.get("Access-Control-Allow-Origin")]).toEqual([204, origin]);
    const refused = await asked("/api/code/I10", { headers: { Origin: origin } });
    expect([refused.status, refused.headers.get("Access-Control-Allow-Origin")]).toEqual([401, origin]);
    const other = await asked("/api/code/I10", { headers: { Origin: "https://other.example" } });
    expect(other.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});

describe("every answer", () => {
  test("has an id: its own, or a plain one that was given", async () => {
    const idOf = async (given?: string): Promise<string | null> =>
      (await ask("/healthz", { headers: given === undefined ? {} : { "X-Request-Id": given } })).headers.get(
        "X-Request-Id",
      );
    const own = await idOf();
    expect(own).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf()).not.toBe(own);
    expect(await idOf("proxy-0123456789")).toBe("proxy-0123456789");
    expect(await idOf("back pain since May")).not.toContain("pain");
  });

  test("has the headers that keep a browser from doing more with it", async () => {
    for (const path of ["/api/code/I10", "/api/code", "/nothing", "/healthz", "/api"]) {
      const { headers } = await ask(path);
      expect(headers.get("Content-Security-Policy"), path).toContain("default-src 'none'");
      expect(headers.get("X-Content-Type-Options"), path).toBe("nosniff");
      expect(headers.get("Referrer-Policy"), path).toBe("no-referrer");
    }
  });

  test("is not ready while it shuts down, but alive", async () => {
    const asked = appWith({ isDraining: () => true });
    expect((await asked("/healthz")).status).toBe(200);
    const response = await asked("/readyz");
    expect(response.status).toBe(503);
    expect((await problemOf(response)).code).toBe("shutting-down");
  });

  test("an unforeseen error tells nothing of itself", async () => {
    const lines: LogEntry[] = [];
    const broken = Object.create(classification, {
      catalogs: {
        get: () => {
          throw new TypeError("secret of the inside");
        },
      },
    }) as typeof classification;
    const app = createApp({ classification: broken, now: () => noon, options: { log: (line) => lines.push(line) } });
    const response = await app.request("/api/code/I10");
    expect(response.status).toBe(500);
    expect(JSON.stringify(await problemOf(response))).not.toContain("secret");
    expect(lines).toMatchObject([{ status: 500, problem: "internal-error", fault: "TypeError" }]);
  });
});

test("the log has nothing that was asked", async () => {
  const lines: string[] = [];
  const asked = appWith({ log: (entry) => lines.push(JSON.stringify(entry)), keys: ["zebra-quartz-key-0001"] });
  const secret = "zebraquartz";
  const key = { "X-API-Key": "zebra-quartz-key-0001" };
  const json = { ...key, "Content-Type": "application/json" };
  const paths = [
    `/api/code/${secret}`,
    `/api/code?code=${secret}`,
    `/api/search?query=${secret}&${secret}=1`,
    `/api/${secret}`,
    `/${secret}?${secret}`,
    `/api/code/M54.6?date=${secret}`,
    `/api/compare?codes=${secret}`,
  ];
  for (const path of paths)
    for (const method of ["GET", "HEAD", "POST", secret]) await asked(path, { method, headers: key });
  const bodies = [
    { text: secret, code: secret, query: secret, start: secret, codes: [secret, "I10"], path: [secret] },
    { id: secret, date: secret, code: secret, text: secret, query: secret, start: secret, answers: [secret] },
    secret,
    `{"${secret}": ${secret}`,
    [{ id: secret, code: 7, text: secret }],
  ];
  for (const name of ["code", "search", "select", "index", "history", "diff", "compare", "article", "proofread"])
    for (const body of bodies)
      await asked(`/api/${name}`, {
        method: "POST",
        headers: { ...json, "X-Request-Id": `${secret} is my id`, "User-Agent": secret, Referer: `http://x/${secret}` },
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
  expect(lines).toHaveLength(paths.length * 4 + 9 * bodies.length);
  expect(lines.join("\n").toLowerCase()).not.toContain("zebra");
  expect(Object.keys(JSON.parse(lines[0] ?? "") as object)).toEqual([
    "time",
    "id",
    "method",
    "route",
    "status",
    "ms",
    "bytes",
  ]);
});
