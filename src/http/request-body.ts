import type { ApiContext } from "./api-env.ts";
import type { Limits } from "./limits.ts";
import { RequestProblem } from "./problem.ts";

const jsonMediaType = /^application\/(?:[a-z0-9.-]+\+)?json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

/** The JSON in a request's body. @throws RequestProblem when it is none, too large or too slow */
export async function readJson(context: ApiContext, limits: Limits): Promise<unknown> {
  const type = context.req.header("Content-Type");
  if (type === undefined || !jsonMediaType.test(type))
    throw new RequestProblem("unsupported-media-type", "send the body as application/json, in UTF-8");
  return parse(await readText(context, limits));
}

/** The fields of a form that was sent without script. @throws RequestProblem when it is none, too large or too slow */
export async function readForm(context: ApiContext, limits: Limits): Promise<URLSearchParams> {
  const type = context.req.header("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new RequestProblem("unsupported-media-type", "a form is sent as application/x-www-form-urlencoded");
  return new URLSearchParams(await readText(context, limits));
}

async function readText(context: ApiContext, limits: Limits): Promise<string> {
  const length = context.req.header("Content-Length");
  if (length !== undefined && Number(length) > limits.bodyBytes) throw tooLarge(limits);
  // The parser of HTTP holds a body to its announced length; one that announces none is counted as it comes.
  const reading: Promise<ArrayBuffer | Uint8Array> =
    length === undefined ? readCounted(context.req.raw.body, limits) : context.req.arrayBuffer();
  return decode(await inTime(reading.catch(failedReading), limits));
}

function failedReading(error: unknown): never {
  if (error instanceof RequestProblem) throw error;
  throw new RequestProblem("body-incomplete", "the body ended before it was complete");
}

async function readCounted(body: ReadableStream<Uint8Array> | null, limits: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > limits.bodyBytes) throw tooLarge(limits);
    chunks.push(read.value);
  }
  return Buffer.concat(chunks, length);
}

async function inTime<T>(reading: Promise<T>, { bodyMs }: Limits): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RequestProblem("body-too-slow", `the body took longer than ${bodyMs / 1000} s to arrive`)),
      bodyMs,
    );
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
    // What is left of it fails when the connection is closed; that has been answered.
    reading.catch(() => {});
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new RequestProblem("not-utf-8", "the body is not UTF-8");
  }
}

/** The parser's message quotes the input; only the place is taken from it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    const place = position === undefined ? "" : ` from character ${Number(position) + 1} on`;
    throw new RequestProblem("invalid-json", text === "" ? "the body is empty" : `the body is not JSON${place}`);
  }
}

function tooLarge({ bodyBytes }: Limits): RequestProblem {
  return new RequestProblem("body-too-large", `the body is larger than ${bodyBytes} bytes: give it in parts`);
}
