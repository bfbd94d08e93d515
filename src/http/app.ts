import { Hono } from "hono";
import { cors } from "hono/cors";
import type { Classification } from "../classification.ts";
import { type Answering, answerArray, answerObject, asObject, idOf, runRoute } from "./answer.ts";
import type { ApiContext, ApiEnv } from "./api-env.ts";
import { authentication } from "./authentication.ts";
import { cacheControl, entityTag, isKnownTo } from "./caching.ts";
import { addDescription } from "./description.ts";
import { addHealth } from "./health.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { describeProblem, errorKind, problemMediaType, RequestProblem } from "./problem.ts";
import { queryFields } from "./query-fields.ts";
import { readJson } from "./request-body.ts";
import { requestId, requestIdHeader } from "./request-id.ts";
import { type LogEntry, requestLog } from "./request-log.ts";
import type { Route } from "./route.ts";
import { pathOf, routes } from "./routes.ts";
import { securityHeaders } from "./security-headers.ts";

/** How an app answers; what is left out has a default. */
export interface AppOptions {
  /** Of the package. */
  readonly version: string;
  /** Where there is one, every operation needs a key. */
  readonly keys: readonly string[];
  /** The origins whose pages may ask; none: no CORS. */
  readonly origins: readonly string[];
  readonly limits: Limits;
  readonly log: (entry: LogEntry) => void;
  /** No more is taken on: the server waits for what is under way. */
  readonly isDraining: () => boolean;
}

/** What an app answers from. */
export interface AppSetup {
  readonly classification: Classification;
  /** The clock: today in UTC is the date of service where an object gives none. */
  readonly now: () => Date;
  readonly options?: Partial<AppOptions>;
}

/** The JSON API under /api, its description, and health. Nothing is read or written: a server, or a test, gives it requests. */
export function createApp({ classification, now, options = {} }: AppSetup): Hono<ApiEnv> {
  const { version = "0.0.0", keys = [], origins = [], limits = defaultLimits, isDraining = () => false } = options;
  const app = new Hono<ApiEnv>();
  app.use(requestLog(options.log ?? (() => {}), now), requestId, securityHeaders);
  if (origins.length > 0)
    app.use(
      "/api/*",
      cors({
        origin: [...origins],
        allowMethods: ["GET", "HEAD", "POST"],
        allowHeaders: ["Content-Type", "Authorization", "X-API-Key", "If-None-Match", requestIdHeader],
        exposeHeaders: ["ETag", requestIdHeader],
        maxAge: 600,
      }),
    );
  addHealth(app, { classification, now, isDraining });
  addDescription(app, { classification, version, needsKey: keys.length > 0 });
  if (keys.length > 0) app.use("/api/*", authentication(keys));
  const today = (): string => now().toISOString().slice(0, 10);
  for (const route of routes) {
    const answering = (): Answering => ({ route, classification, limits, defaults: { date: today() } });
    addPost(app, answering, route);
    if (route.query !== undefined) addGet(app, { answering, version, now }, route);
    allowOnly(app, pathOf(route), route.query === undefined ? "POST" : "GET, HEAD, POST");
  }
  // Returned, not thrown: an error thrown here would pass by the headers that every answer has.
  app.notFound((context) =>
    answerProblem(new RequestProblem("not-found", "there is nothing at this path: /api lists what there is"), context),
  );
  app.onError(answerProblem);
  return app;
}

/** Tells an error as a problem. */
function answerProblem(error: Error, context: ApiContext): Response {
  const problem = describeProblem(error);
  context.set("problem", problem.code);
  if (problem.code === "internal-error") context.set("fault", errorKind(error));
  // What is left of a body that is not read on belongs to no other request.
  if (problem.code === "body-too-slow" || problem.code === "body-too-large") context.header("Connection", "close");
  const id = context.get("inputId");
  const body = JSON.stringify(id === undefined ? problem : { ...problem, id });
  return context.body(body, problem.status, { ...bodyHeaders(body, problemMediaType), "Cache-Control": "no-store" });
}

function addPost(app: Hono<ApiEnv>, answering: () => Answering, route: Route): void {
  const path = pathOf(route);
  app.post(path, async (context) => {
    context.set("route", path);
    const value = await readJson(context, answering().limits);
    context.set("inputId", idOf(value));
    const json = Array.isArray(value)
      ? await answerArray(answering(), value)
      : answerObject(answering(), asObject(value));
    return context.body(json, 200, { ...bodyHeaders(json), "Cache-Control": "no-store" });
  });
}

interface GetSetup {
  readonly answering: () => Answering;
  readonly version: string;
  readonly now: () => Date;
}

function addGet(app: Hono<ApiEnv>, { answering, version, now }: GetSetup, route: Route): void {
  const { input: schema, operation, query: names = [], subject } = route;
  const answer = (context: ApiContext, pattern: string, inPath: Readonly<Record<string, string>>): Response => {
    context.set("route", pattern);
    const { searchParams } = new URL(context.req.url);
    const fields = { ...queryFields(schema, names, searchParams), ...inPath };
    const asked = answering();
    const { input, output } = runRoute(asked, fields);
    const tag = entityTag({ classification: asked.classification, version, operation: operation.name, input }, output);
    const isForToday = names.includes("date") && !searchParams.has("date");
    const headers = { ETag: tag, "Cache-Control": cacheControl(isForToday, now()) };
    if (isKnownTo(context.req.header("If-None-Match"), tag)) return context.body(null, 304, headers);
    const json = JSON.stringify(output);
    return context.body(json, 200, { ...bodyHeaders(json), ...headers });
  };
  const path = pathOf(route);
  app.get(path, (context) => answer(context, path, {}));
  if (subject === undefined) return;
  const pattern = `${path}/{${subject}}`;
  app.get(`${path}/:subject`, (context) => answer(context, pattern, { [subject]: context.req.param("subject") }));
  allowOnly(app, `${path}/:subject`, "GET, HEAD");
}

/** What no method of the path took: registered behind them. */
function allowOnly(app: Hono<ApiEnv>, path: string, methods: string): void {
  app.all(path, (context) => {
    context.header("Allow", methods);
    throw new RequestProblem("method-not-allowed", `this path takes ${methods}`);
  });
}

function bodyHeaders(body: string, type = "application/json"): Record<string, string> {
  return { "Content-Type": type, "Content-Length": String(Buffer.byteLength(body)) };
}
