import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contractCases } from "../../test/contract/contract-cases.ts";
import { smallIndex } from "../../test/small-index.ts";
import { AlphabeticIndex } from "../alphabetic-index/alphabetic-index.ts";
import type { Classification } from "../classification.ts";
import { loadCatalog } from "../load-catalog.ts";
import { InvalidInput } from "../operations/operation.ts";
import { createApp } from "./app.ts";
import { innermost } from "./query-fields.ts";
import type { Route } from "./route.ts";
import { indexRoute } from "./routes/index-walk.ts";
import { pathOf, routes } from "./routes.ts";
import { problemSchema } from "./schemas/problem.ts";

const classification = loadCatalog();
const now = (): Date => new Date("2026-11-22T12:00:00Z");
const app = createApp({ classification, now, options: { version: "1.2.3" } });

type Json = Readonly<Record<string, unknown>>;
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Json; readonly examples: Examples }>>;
}
type Examples = Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Json; readonly securitySchemes: Json };
  readonly security: readonly Json[];
}

const document = (await (await app.request("/api/openapi.json")).json()) as Document;

function* refsIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "$ref" && typeof inner === "string") yield inner;
    else yield* refsIn(inner);
  }
}

describe("the description", () => {
  test("is OpenAPI 3.1, with every route of the app and no other", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info.version).toBe("1.2.3");
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, ":subject")}`),
    );
    const served = app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/") && path !== "/api/openapi.json")
      .map(({ method, path }) => `${method} ${path}`);
    expect(described.toSorted()).toEqual([...new Set(served)].toSorted());
    for (const name of ["code", "search", "compare", "article"])
      expect(document.paths[`/api/${name}`]?.get).toBeDefined();
  });

  test("has no reference that leads nowhere, and no schema that nothing refers to", () => {
    const refs = new Set(refsIn(document));
    const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...refs].toSorted()).toEqual(names.toSorted());
  });

  test("names each operation once, and a parameter for each part of a path", () => {
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation })),
    );
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of all) {
      const inPath = (operation.parameters ?? []).filter((one) => one.in === "path").map(({ name }) => `{${name}}`);
      expect(path.match(/\{\w+\}/g) ?? [], path).toEqual(inPath);
    }
  });

  test("asks for a key where the server does", async () => {
    expect(document.security).toEqual([]);
    const locked = createApp({ classification, now, options: { keys: ["a-key-of-some-length"] } });
    const { security } = (await (await locked.request("/api/openapi.json")).json()) as Document;
    expect(security).toEqual([{ bearer: [] }, { apiKey: [] }]);
  });
});

describe.each(routes.map((route): [string, Route] => [pathOf(route), route]))("the examples of %s", (path, route) => {
  const { requestBody, responses }: Pick<Described, "requestBody" | "responses"> = document.paths[path]?.post ?? {
    responses: {},
  };
  const asked = requestBody?.content?.["application/json"]?.examples ?? {};
  const answered = responses["200"]?.content?.["application/json"]?.examples ?? {};
  const failed = responses.default?.content?.["application/problem+json"]?.examples ?? {};
  const post = async (value: unknown): Promise<unknown> => {
    const headers = { "Content-Type": "application/json" };
    return await (await app.request(path, { method: "POST", headers, body: JSON.stringify(value) })).json();
  };

  test("are what the app answers, and fit their schemas", async () => {
    expect(Object.keys(asked).length).toBeGreaterThan(0);
    for (const [name, { value }] of Object.entries(asked)) {
      expect(route.input.safeParse(value).error, name).toBeUndefined();
      const example = answered[name] ?? failed[name];
      expect(example?.value, name).toEqual(await post(value));
      if (answered[name] !== undefined) expect(route.output.safeParse(example?.value).error, name).toBeUndefined();
    }
    expect(failed.empty?.value).toEqual(await post({}));
    for (const { value } of Object.values(failed)) expect(problemSchema.safeParse(value).error).toBeUndefined();
  });
});

test("a walk of an installed Index fits its schema", async () => {
  const alphabeticIndex = new AlphabeticIndex(smallIndex());
  const installed = Object.create(classification, { alphabeticIndex: { value: alphabeticIndex } }) as Classification;
  const withIndex = createApp({ classification: installed, now });
  const body = JSON.stringify([
    { path: ["Pain", "thoracic spine"] },
    { path: ["arthritis, in, amyloidosis"] },
    { path: ["otitis"] },
    { path: ["nothing of it"] },
    { path: "Neoplasm, bone" },
  ]);
  const headers = { "Content-Type": "application/json" };
  const response = await withIndex.request("/api/index", { method: "POST", headers, body });
  const answers = (await response.json()) as readonly object[];
  expect(answers[0]).toMatchObject({ code: "M54.6", index: "alphabetic" });
  for (const answer of answers) expect(indexRoute.output.safeParse(answer).error).toBeUndefined();
});

/** What may stand in a field: right and wrong. */
const anything = fc.oneof(
  fc.string(),
  fc.constantFrom("M54.6", "2026", "2026-03-01", "", "\ud800", "alphabetic"),
  fc.integer({ min: -2, max: 3000 }),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 14 }),
  fc.array(fc.constantFrom("M54.6", "I10"), { maxLength: 14 }),
  fc.double(),
  fc.object({ maxDepth: 1 }),
);

describe.each(routes.map((route): [string, Route] => [route.operation.name, route]))(
  "the schemas of %s",
  (name, route) => {
    test("take what the operation takes", () => {
      const fields = fc.record(Object.fromEntries(Object.keys(route.input.shape).map((field) => [field, anything])), {
        requiredKeys: [],
      });
      const reads = (value: object): boolean => {
        try {
          route.operation.read(value as Record<string, unknown>, { date: "2026-11-22" });
          return true;
        } catch (error) {
          if (error instanceof InvalidInput) return false;
          throw error;
        }
      };
      fc.assert(
        fc.property(fields, (value) => {
          const fits = route.input.safeParse(value).success;
          // A year or date is text of a certain form, which the schema leaves to the words beside it.
          if (name === "diff") return !reads(value) || fits;
          return reads(value) === fits;
        }),
        { numRuns: 500 },
      );
    });

    test("fit the answers to every case of the contract", () => {
      const cases = contractCases.filter(({ command, fails }) => command === name && fails === undefined);
      for (const { input, name: about } of cases) {
        const read = route.operation.read(input, { date: "2026-11-22" });
        expect(route.input.safeParse(input).error, about).toBeUndefined();
        const output = JSON.parse(JSON.stringify(route.operation.run(classification, read))) as unknown;
        expect(route.output.safeParse(output).error, about).toBeUndefined();
      }
      // The package comes without the Index.
      expect(cases.length > 0 || name === "index").toBe(true);
    });

    test("know every field of the query", () => {
      for (const field of [...(route.query ?? []), ...(route.subject === undefined ? [] : [route.subject])])
        expect(innermost((route.input.shape as Json)[field]), field).toBeDefined();
    });
  },
);
