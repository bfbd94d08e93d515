import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";

export const requestIdHeader = "X-Request-Id";

/** Ids that others give are taken where they are plain: they go to the log. */
const plainId = /^[A-Za-z0-9_-]{8,64}$/;

/** Every request has an id: the one a proxy gave it, or a new one. It is answered, and stands in the log. */
export const requestId: MiddlewareHandler<ApiEnv> = async (context, next) => {
  const given = context.req.header(requestIdHeader);
  const id = given !== undefined && plainId.test(given) ? given : randomUUID();
  context.set("requestId", id);
  await next();
  context.res.headers.set(requestIdHeader, id);
};
