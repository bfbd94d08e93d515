import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Classification } from "../classification.ts";
import { type Answering, answerObject } from "./answer.ts";
import { defaultLimits } from "./limits.ts";
import { describeProblem, type Problem, problemMediaType } from "./problem.ts";
import { innermost } from "./query-fields.ts";
import type { Route } from "./route.ts";
import { pathOf, routes } from "./routes.ts";
import { failedObjectSchema, problemSchema } from "./schemas/problem.ts";

/** The API's description; its parts are read by their names. */
export type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

type PathConfig = Parameters<OpenAPIHono["openAPIRegistry"]["registerPath"]>[0];
type Responses = PathConfig["responses"];

export interface DescriptionSetup {
  readonly classification: Classification;
  readonly version: string;
  readonly needsKey: boolean;
}

/** The OpenAPI 3.1 document: made from the schemas of the routes, with the answers the catalogue gives to their examples. */
export function openApiDocument({ classification, version, needsKey }: DescriptionSetup): OpenApiDocument {
  const app = new OpenAPIHono();
  const { openAPIRegistry: registry } = app;
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  registry.registerComponent("securitySchemes", "apiKey", { type: "apiKey", in: "header", name: "X-API-Key" });
  for (const route of routes) {
    const examples = examplesOf(route, classification);
    registry.registerPath(postOf(route, examples));
    for (const config of getsOf(route, examples)) registry.registerPath(config);
  }
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "dxproof",
      version,
      description:
        "ICD-10-CM for any date of service, each answer with its proof. POST takes one object or an array of them; GET takes the fields in its query, and its answers can be kept (ETag). An answer carries the release that answered.",
    },
    servers: [{ url: "/" }],
    security: needsKey ? [{ bearer: [] }, { apiKey: [] }] : [],
  });
}

/** An example, and what is answered to it. */
interface AnsweredExample {
  readonly name: string;
  readonly summary: string;
  readonly input: unknown;
  readonly answer: { readonly ok: unknown } | { readonly problem: Problem };
}

function examplesOf(route: Route, classification: Classification): readonly AnsweredExample[] {
  // Each has its own date: the door's is never asked for.
  const answering = { route, classification, limits: defaultLimits, defaults: { date: "" } };
  const nothing = { name: "empty", summary: "Nothing is asked", input: {} };
  return [...route.examples, nothing].map((example) => ({ ...example, answer: answerOf(answering, example.input) }));
}

function answerOf(answering: Answering, input: Readonly<Record<string, unknown>>): AnsweredExample["answer"] {
  try {
    return { ok: JSON.parse(answerObject(answering, input)) };
  } catch (error) {
    return { problem: describeProblem(error) };
  }
}

function postOf(route: Route, examples: readonly AnsweredExample[]): PathConfig {
  const { operation, summary, description, input, output } = route;
  const list = z.array(input).max(defaultLimits.objects);
  const answered = z.union([output, z.array(z.union([output, failedObjectSchema]))]);
  const asked = examples.filter(({ answer }) => "ok" in answer || answer.problem.status !== 400);
  return {
    method: "post",
    path: pathOf(route),
    operationId: operation.name,
    summary,
    description,
    request: {
      body: {
        required: true,
        content: {
          "application/json": {
            schema: z.union([input, list]),
            examples: Object.fromEntries(
              asked.map(({ name, summary: about, input: value }) => [name, { summary: about, value }]),
            ),
          },
        },
      },
    },
    responses: responsesOf(answered, examples),
  };
}

/** GET with the fields in its query, and with the subject in its path. */
function getsOf(route: Route, examples: readonly AnsweredExample[]): readonly PathConfig[] {
  const { operation, summary, description, output, query, subject } = route;
  if (query === undefined) return [];
  // GET echoes no id.
  const shown = examples.filter(({ input }) => !(typeof input === "object" && input !== null && "id" in input));
  const responses: Responses = {
    ...responsesOf(output, shown),
    304: { description: "The answer that If-None-Match names is still right." },
  };
  const config = (path: string, operationId: string, request: NonNullable<PathConfig["request"]>): PathConfig => ({
    method: "get",
    path,
    operationId,
    summary,
    description,
    request,
    responses,
  });
  const all = config(pathOf(route), `${operation.name}ByQuery`, { query: querySchema(route, query) });
  if (subject === undefined) return [all];
  const others = query.filter((name) => name !== subject);
  return [
    all,
    config(`${pathOf(route)}/{${subject}}`, `${operation.name}ByPath`, {
      params: querySchema(route, [subject]),
      query: querySchema(route, others),
    }),
  ];
}

/** Fields as they stand in a URL: there is no null there. */
function querySchema({ input }: Route, names: readonly string[]): z.ZodObject {
  const shape = input.shape as Readonly<Record<string, z.ZodType>>;
  return z.object(
    Object.fromEntries(
      names.flatMap((name) => {
        const field = shape[name];
        if (field === undefined) return [];
        const inner = innermost(field) as z.ZodType;
        return [[name, inner === field ? field : inner.optional()]];
      }),
    ),
  );
}

function responsesOf(schema: z.ZodType, examples: readonly AnsweredExample[]): Responses {
  const answered = examples.flatMap(({ name, summary, answer }) =>
    "ok" in answer ? [[name, { summary, value: answer.ok }] as const] : [],
  );
  const failed = examples.flatMap(({ name, summary, answer }) =>
    "problem" in answer ? [[name, { summary, value: answer.problem }] as const] : [],
  );
  return {
    200: {
      description: "The answer.",
      content: { "application/json": { schema, examples: Object.fromEntries(answered) } },
    },
    default: {
      description: "A problem (RFC 9457).",
      content: { [problemMediaType]: { schema: problemSchema, examples: Object.fromEntries(failed) } },
    },
  };
}
