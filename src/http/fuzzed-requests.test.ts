import { z } from "@hono/zod-openapi";
import fc from "fast-check";
import { expect, test } from "vitest";
import { smallIndex } from "../../test/small-index.ts";
import { AlphabeticIndex } from "../alphabetic-index/alphabetic-index.ts";
import type { Classification } from "../classification.ts";
import { loadCatalog } from "../load-catalog.ts";
import { createApp } from "./app.ts";
import { innermost } from "./query-fields.ts";
import type { LogEntry } from "./request-log.ts";
import { pathOf, routes } from "./routes.ts";

const requests = 5000;
const entries: LogEntry[] = [];
// The package comes without the Index: no walk would be answered.
const alphabeticIndex = new AlphabeticIndex(smallIndex());
const classification = Object.create(loadCatalog(), { alphabeticIndex: { value: alphabeticIndex } }) as Classification;
const app = createApp({
  classification,
  now: () => new Date("2026-11-22T12:00:00Z"),
  options: { log: (entry) => entries.push(entry) },
});

/** Texts as they are typed, and as nobody types them. */
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("M54.6", "m546", "S72.0", "I10", "M50-M54", "13", "T36-T50", "E11.9", "Z99.Z"),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "upper back pain",
      "left wrist fracture nonunion",
      "Pain, thoracic spine",
      "type 2 diabetes",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom("2026", "2021", "2026-03-01", "2015-09-30", "2026-02-30", "9999-12-31") },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "\ud83d", "\u0000", "%", "a".repeat(5000), "🦴".repeat(50)) },
);

const date = fc.constantFrom("2026-03-01", "2021-06-15", "2030-01-01", "2015-09-30", "2026-02-30");

/** What its schema asks for, and now and then anything. */
function fieldValue(name: string, schema: unknown): fc.Arbitrary<unknown> {
  const meant =
    schema instanceof z.ZodArray
      ? fc.array(text, { minLength: 1, maxLength: 4 })
      : schema instanceof z.ZodNumber
        ? fc.integer({ min: -2, max: 60 })
        : schema instanceof z.ZodBoolean
          ? fc.boolean()
          : name === "date"
            ? date
            : text;
  return fc.oneof({ weight: 12, arbitrary: meant }, { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) });
}

const asked = fc.constantFrom(...routes).chain((route) => {
  const names = [...new Set([...Object.keys(route.input.shape), "id", "more"])];
  const shape = route.input.shape as Readonly<Record<string, unknown>>;
  const values = Object.fromEntries(names.map((name) => [name, fieldValue(name, innermost(shape[name]))]));
  const object = fc.oneof(fc.record(values), fc.record(values, { requiredKeys: [] }));
  const json = { "Content-Type": "application/json" };
  const post = (body: fc.Arbitrary<unknown>): fc.Arbitrary<readonly [string, RequestInit]> =>
    body.map((sent) => [pathOf(route), { method: "POST", headers: json, body: asJson(sent) }]);
  const query = fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(text, date)), { maxLength: 5 }).map((pairs) => {
    const spelled = pairs.map(([name, given]) => `${name}=${encodeURIComponent(given.toWellFormed())}`);
    return spelled.length === 0 ? "" : `?${spelled.join("&")}`;
  });
  const get = fc
    .tuple(fc.option(text, { nil: undefined }), query, fc.constantFrom("GET", "HEAD", "DELETE"))
    .map(([subject, search, method]): readonly [string, RequestInit] => {
      const inPath = subject === undefined ? "" : `/${encodeURIComponent(subject.toWellFormed())}`;
      return [`${pathOf(route)}${inPath}${search}`, { method }];
    });
  return fc.oneof(
    { weight: 5, arbitrary: post(object) },
    { weight: 1, arbitrary: post(fc.array(fc.oneof(object, fc.anything()), { maxLength: 4 })) },
    { weight: 1, arbitrary: post(fc.anything()) },
    { weight: 4, arbitrary: get },
  );
});

/** What is no JSON is sent as it is written. */
function asJson(sent: unknown): string {
  try {
    return JSON.stringify(sent) ?? "";
  } catch {
    return String(sent);
  }
}

test("5,000 requests of any kind are answered, and none is the server's fault", { timeout: 120_000 }, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(asked, async ([path, init]) => {
      const response = await app.request(path, init);
      const { status } = response;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(status, `${init.method} ${path} ${String(init.body)}`).toBeLessThan(500);
      const body = await response.text();
      if (init.method !== "HEAD") expect(() => JSON.parse(body) as unknown).not.toThrow();
      if (init.method === "POST") return;
      // Asked a second time it is answered from memory: the same.
      const again = await app.request(path, init);
      expect([again.status, await again.text()]).toEqual([status, body]);
    }),
    { numRuns: requests, seed: 20_261_122 },
  );
  expect(entries.length).toBeGreaterThan(requests);
  expect(entries.filter(({ fault }) => fault !== undefined)).toEqual([]);
  // They reach the operations, and what stands before them.
  expect(statuses.get(200)).toBeGreaterThan(1000);
  expect(statuses.get(400)).toBeGreaterThan(500);
});
