import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { RequestProblem } from "./problem.ts";

const fewestCharacters = 16;

/** A file of API keys that cannot be used. */
export class ApiKeyError extends Error {
  override readonly name = "ApiKeyError";
}

/**
 * Reads API keys: one a line; blank lines and lines that begin with # are passed over.
 *
 * @throws ApiKeyError naming the line, never the key
 */
export function readApiKeys(text: string, file: string): readonly string[] {
  const keys: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const key = line.replace(/^\uFEFF/, "").trim();
    if (key === "" || key.startsWith("#")) continue;
    if (!/^[\x21-\x7e]+$/.test(key) || key.length < fewestCharacters)
      throw new ApiKeyError(
        `${file}: line ${at + 1}: a key has at least ${fewestCharacters} characters of ASCII without blanks`,
      );
    keys.push(key);
  }
  if (keys.length === 0) throw new ApiKeyError(`${file}: there is no key in it: write one a line`);
  return keys;
}

/**
 * Whether a request has one of the keys, as `Authorization: Bearer …` or `X-API-Key: …`; any is let in where there are none.
 * Digests are compared, all of them: the time taken says nothing of a key.
 */
export function keyCheck(
  keys: readonly string[],
): (authorization: string | undefined, apiKey: string | undefined) => boolean {
  const known = keys.map(digest);
  return (authorization, apiKey) => {
    if (known.length === 0) return true;
    const asked = digest(bearerOf(authorization) ?? apiKey ?? "");
    let isKnown = false;
    for (const key of known) if (timingSafeEqual(key, asked)) isKnown = true;
    return isKnown;
  };
}

/** Lets requests pass that have one of the keys. */
export function authentication(keys: readonly string[]): MiddlewareHandler<ApiEnv> {
  const isLetIn = keyCheck(keys);
  return async (context, next) => {
    const [authorization, apiKey] = [context.req.header("Authorization"), context.req.header("X-API-Key")];
    if (!isLetIn(authorization, apiKey)) {
      context.header("WWW-Authenticate", 'Bearer realm="dxproof"');
      throw new RequestProblem(
        "unauthorized",
        (bearerOf(authorization) ?? apiKey) === undefined
          ? "no API key was sent"
          : "the API key that was sent is not known here",
      );
    }
    await next();
  };
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +([\x21-\x7e]+) *$/i.exec(authorization ?? "")?.[1];
}

function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
