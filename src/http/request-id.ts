import { randomUUID } from "node:crypto";

export const requestIdHeader = "X-Request-Id";

/** Ids that others give are taken where they are plain: they go to the log. */
const plainId = /^[A-Za-z0-9_-]{8,64}$/;

/** Every request has an id: the one a proxy gave it, or a new one. It is answered, and stands in the log. */
export function requestIdFrom(given: string | undefined): string {
  return given !== undefined && plainId.test(given) ? given : randomUUID();
}
