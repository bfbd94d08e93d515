import { type Answering, readInput } from "./answer.ts";
import type { AnswerMemory, RememberedAnswer } from "./answer-memory.ts";
import type { ApiContext } from "./api-env.ts";
import { cacheControl, entityTag, isKnownTo } from "./caching.ts";
import { queryFields } from "./query-fields.ts";
import { answerWith } from "./reception.ts";

/** What the answers to GET are made with. */
export interface GetSetup {
  readonly answering: () => Answering;
  readonly memory: AnswerMemory;
  /** Of the package. */
  readonly version: string;
  readonly now: () => Date;
}

/** A GET as it was asked. */
interface Asked {
  /** The pattern of the route. */
  readonly pattern: string;
  readonly inPath: Readonly<Record<string, string>>;
}

/** Answers a GET, from memory where it was answered before. */
export function answerGet(context: ApiContext, setup: GetSetup, asked: Asked): Response {
  const { memory, now } = setup;
  context.set("route", asked.pattern);
  const answering = setup.answering();
  const target = targetOf(context.req.url);
  const answer = memory.get(target, answering.defaults.date) ?? answerAnew(setup, answering, { ...asked, target });
  const { tag = "", body, byteLength, day } = answer;
  const isKnown = isKnownTo(context.req.header("If-None-Match"), tag);
  const headers = { ETag: tag, "Cache-Control": cacheControl(day !== undefined, now()) };
  return answerWith(context, isKnown ? null : body, { status: isKnown ? 304 : 200, byteLength, headers });
}

function answerAnew(
  { memory, version }: GetSetup,
  answering: Answering,
  { pattern, inPath, target }: Asked & { readonly target: string },
): RememberedAnswer {
  const { route, classification, defaults } = answering;
  const { input: schema, operation, query: names = [] } = route;
  const query = new URLSearchParams(/\?([^#]*)/.exec(target)?.[1] ?? "");
  const input = readInput(answering, { ...queryFields(schema, names, query), ...inPath });
  const output = operation.run(classification, input);
  const body = JSON.stringify(output);
  const isForToday = names.includes("date") && !query.has("date");
  const answer: RememberedAnswer = {
    body,
    byteLength: Buffer.byteLength(body),
    tag: entityTag({ classification, version, operation: operation.name, input }, output),
    route: pattern,
    ...(isForToday ? { day: defaults.date } : {}),
  };
  memory.set(target, answer);
  return answer;
}

/** Path and query, as they stand in the request. */
function targetOf(url: string): string {
  return url.slice(url.indexOf("/", "https://".length));
}
