import type { MiddlewareHandler } from "hono";
import type { ApiContext, ApiEnv } from "./api-env.ts";
import { requestIdFrom, requestIdHeader } from "./request-id.ts";
import { type LogEntry, methodToLog, msSince } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";

/** What every request meets first and last: an id, the headers that every answer has, and a line in the log. */
export function reception(log: (entry: LogEntry) => void, now: () => Date): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const begun = performance.now();
    const id = requestIdFrom(context.req.header(requestIdHeader));
    context.set("requestId", id);
    await next();
    if (context.get("bytes") === undefined) addHeaders(context, id);
    const [route, problem, fault] = [context.get("route"), context.get("problem"), context.get("fault")];
    log({
      time: now().toISOString(),
      id,
      method: methodToLog(context.req.method),
      ...(route === undefined ? {} : { route }),
      status: context.res.status,
      ms: msSince(begun),
      bytes: context.get("bytes") ?? Number(context.res.headers.get("Content-Length") ?? 0),
      ...(problem === undefined ? {} : { problem }),
      ...(fault === undefined ? {} : { fault }),
    });
  };
}

/** Sets the headers that a page has not set for itself. */
function addHeaders({ res: { headers } }: ApiContext, id: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) if (!headers.has(name)) headers.set(name, value);
  headers.set(requestIdHeader, id);
}

/** An answer with its headers. */
export interface Answer {
  readonly status?: 200 | 304;
  /** Of the body in UTF-8. */
  readonly byteLength: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * An answer with all its headers in place, as a plain object: the server writes such a one as it is. One whose headers
 * are looked at or set afterwards costs several times as much.
 */
export function answerWith(context: ApiContext, body: string | null, answer: Answer): Response {
  const { status = 200, byteLength, headers } = answer;
  context.set("bytes", body === null ? 0 : byteLength);
  // Made in one order, so that all of them are objects of one form.
  const all: Record<string, string> = { ...securityHeaders };
  if (body !== null) {
    all["Content-Type"] = "application/json";
    all["Content-Length"] = String(byteLength);
  }
  for (const name in headers) all[name] = headers[name] ?? "";
  all[requestIdHeader] = context.get("requestId");
  return new Response(body, { status, headers: all });
}
