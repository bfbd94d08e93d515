import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";

/** Answers are data: nothing in them is run, framed or guessed at. */
const headers: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
];

/** Sets the headers that a page has not set for itself. */
export const securityHeaders: MiddlewareHandler<ApiEnv> = async (context, next) => {
  await next();
  for (const [name, value] of headers) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
};
