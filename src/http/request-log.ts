import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";

/** A line of the log. Nothing in it comes from a path's values, a query, a body or an answer. */
export interface LogEntry {
  /** ISO, UTC. */
  readonly time: string;
  readonly id: string;
  readonly method: string;
  /** The pattern of the route; absent where the path is none of the API's. */
  readonly route?: string;
  readonly status: number;
  readonly ms: number;
  /** Of the answer's body. */
  readonly bytes: number;
  /** The code of a problem. */
  readonly problem?: string;
  /** The class of an error that nobody foresaw. */
  readonly fault?: string;
}

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Logs each request when it is answered. */
export function requestLog(log: (entry: LogEntry) => void, now: () => Date): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const begun = performance.now();
    await next();
    const { method } = context.req;
    const [route, problem, fault] = [context.get("route"), context.get("problem"), context.get("fault")];
    log({
      time: now().toISOString(),
      id: context.get("requestId"),
      method: methods.has(method) ? method : "other",
      ...(route === undefined ? {} : { route }),
      status: context.res.status,
      ms: Math.round((performance.now() - begun) * 1000) / 1000,
      bytes: Number(context.res.headers.get("Content-Length") ?? 0),
      ...(problem === undefined ? {} : { problem }),
      ...(fault === undefined ? {} : { fault }),
    });
  };
}
