import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnswerMemory } from "./answer-memory.ts";
import { keyCheck } from "./authentication.ts";
import { cacheControl, isKnownTo } from "./caching.ts";
import { requestIdFrom, requestIdHeader } from "./request-id.ts";
import { type LogEntry, msSince } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";

/** Names and values in turns, as the server writes them fastest. */
const alwaysSet: readonly string[] = Object.entries(securityHeaders).flat();

interface FrontSetup {
  readonly memory: AnswerMemory;
  readonly keys: readonly string[];
  readonly now: () => Date;
  readonly log: (entry: LogEntry) => void;
}

/**
 * Answers a GET that was answered before, as the app would: most requests are for few codes, and need none of what the app
 * does to find out what is asked. @returns whether it has answered; what it does not answer is the app's.
 */
export function frontOf(setup: FrontSetup): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean {
  const { memory, now, log, keys } = setup;
  const isLetIn = keyCheck(keys);
  return ({ method, url, headers }, outgoing) => {
    if (method !== "GET" || url === undefined) return false;
    const begun = performance.now();
    const time = now();
    const isoTime = time.toISOString();
    const answer = memory.get(url, isoTime.slice(0, 10));
    if (answer?.tag === undefined || !isLetIn(headers.authorization, textOf(headers["x-api-key"]))) return false;
    const isKnown = isKnownTo(headers["if-none-match"], answer.tag);
    const id = requestIdFrom(textOf(headers["x-request-id"]));
    const status = isKnown ? 304 : 200;
    const content = isKnown ? [] : ["Content-Type", "application/json", "Content-Length", String(answer.byteLength)];
    const kept = ["ETag", answer.tag, "Cache-Control", cacheControl(answer.day !== undefined, time)];
    outgoing.writeHead(status, [...content, ...kept, ...alwaysSet, requestIdHeader, id]);
    if (isKnown) outgoing.end();
    else outgoing.end(answer.body);
    const bytes = isKnown ? 0 : answer.byteLength;
    log({ time: isoTime, id, method, route: answer.route, status, ms: msSince(begun), bytes });
    return true;
  };
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
