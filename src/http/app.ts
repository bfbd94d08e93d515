import { Hono } from "hono";
import { cors } from "hono/cors";
import type { Classification } from "../classification.ts";
import { type Answering, answerAgain, answerArray, answerObject, asObject, idOf } from "./answer.ts";
import { AnswerMemory } from "./answer-memory.ts";
import type { ApiContext, ApiEnv } from "./api-env.ts";
import { authentication } from "./authentication.ts";
import { addDescription } from "./description.ts";
import { answerGet, type GetSetup } from "./get-answer.ts";
import { addHealth } from "./health.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { addPages, type PagesSetup } from "./pages/pages.ts";
import { describeProblem, errorKind, problemMediaType, RequestProblem } from "./problem.ts";
import { answerWith, reception } from "./reception.ts";
import { readJson } from "./request-body.ts";
import { requestIdHeader } from "./request-id.ts";
import type { LogEntry } from "./request-log.ts";
import type { Route } from "./route.ts";
import { pathOf, routes } from "./routes.ts";

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
  /** Of what was answered, where others share it. */
  readonly memory: AnswerMemory;
}

/** What an app answers from. */
export interface AppSetup {
  readonly classification: Classification;
  /** The clock: today in UTC is the date of service where an object gives none. */
  readonly now: () => Date;
  readonly options?: Partial<AppOptions>;
  /** The web app; left out: the API alone. */
  readonly pages?: PagesSetup | undefined;
}

/** The JSON API under /api, its description, and health. Nothing is read or written: a server, or a test, gives it requests. */
export function createApp({ classification, now, options = {}, pages }: AppSetup): Hono<ApiEnv> {
  const { version = "0.0.0", keys = [], origins = [], limits = defaultLimits, isDraining = () => false } = options;
  const { memory = new AnswerMemory() } = options;
  const app = new Hono<ApiEnv>();
  app.use(reception(options.log ?? (() => {}), now));
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
    const setup = { answering, memory, version, now };
    addPost(app, setup, route);
    if (route.query !== undefined) addGet(app, setup, route);
    allowOnly(app, pathOf(route), route.query === undefined ? "POST" : "GET, HEAD, POST");
  }
  if (pages !== undefined) addPages(app, { ...pages, classification, now, limits });
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
  return context.body(body, problem.status, {
    "Content-Type": problemMediaType,
    "Content-Length": String(Buffer.byteLength(body)),
    "Cache-Control": "no-store",
  });
}

function addPost(app: Hono<ApiEnv>, { answering, memory }: Pick<GetSetup, "answering" | "memory">, route: Route): void {
  const path = pathOf(route);
  app.post(path, async (context) => {
    context.set("route", path);
    const value = await readJson(context, answering().limits);
    context.set("inputId", idOf(value));
    const json = Array.isArray(value)
      ? await answerArray(answering(), value)
      : route.isAskedAgain === true
        ? answerAgain(answering(), asObject(value), memory)
        : answerObject(answering(), asObject(value));
    const byteLength = Buffer.byteLength(json);
    return answerWith(context, json, { byteLength, headers: { "Cache-Control": "no-store" } });
  });
}

function addGet(app: Hono<ApiEnv>, setup: GetSetup, route: Route): void {
  const { subject } = route;
  const path = pathOf(route);
  app.get(path, (context) => answerGet(context, setup, { pattern: path, inPath: {} }));
  if (subject === undefined) return;
  const pattern = `${path}/{${subject}}`;
  app.get(`${path}/:subject`, (context) =>
    answerGet(context, setup, { pattern, inPath: { [subject]: context.req.param("subject") } }),
  );
  allowOnly(app, `${path}/:subject`, "GET, HEAD");
}

/** What no method of the path took: registered behind them. */
function allowOnly(app: Hono<ApiEnv>, path: string, methods: string): void {
  app.all(path, (context) => {
    context.header("Allow", methods);
    throw new RequestProblem("method-not-allowed", `this path takes ${methods}`);
  });
}
