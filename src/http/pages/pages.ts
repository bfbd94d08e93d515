import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Hono } from "hono";
import { getPath } from "hono/utils/url";
import type { Classification } from "../../classification.ts";
import { askingDirectly } from "../../web/answer-question.ts";
import type { Ask } from "../../web/ask.ts";
import { manifestPath } from "../../web/catalog-manifest.ts";
import { type PageRequest, renderPage, shellPage } from "../../web/page-html.tsx";
import type { ApiContext, ApiEnv } from "../api-env.ts";
import { isKnownTo } from "../caching.ts";
import type { Limits } from "../limits.ts";
import { readForm } from "../request-body.ts";
import type { CatalogDownload } from "./catalog-download.ts";
import { type Encoding, encodingFor } from "./content-encoding.ts";
import { appPolicy } from "./page-policy.ts";
import type { WebFiles } from "./web-files.ts";

/** What the web app is served from. */
export interface PagesSetup {
  readonly web: WebFiles;
  readonly catalog: CatalogDownload;
}

interface PagesContext extends PagesSetup {
  readonly classification: Classification;
  readonly now: () => Date;
  readonly limits: Limits;
}

const forEver = "public, max-age=31536000, immutable";
const checkFirst = "no-cache";

/** The web app: its files, the catalogue for browsers to have, and its pages, which read without script. */
export function addPages(app: Hono<ApiEnv>, setup: PagesContext): void {
  addFiles(app, setup);
  addCatalog(app, setup);
  const today = (): string => setup.now().toISOString().slice(0, 10);
  const request = (): Omit<PageRequest, "url"> => {
    const { classification, catalog, web } = setup;
    const ask: Ask = askingDirectly({ classification, about: catalog.manifest.about, today: today() });
    return { ask, today: today(), files: web.page };
  };
  const answer = async (context: ApiContext, form?: URLSearchParams): Promise<Response> => {
    const url = new URL(context.req.url);
    const page = await renderPage({ ...request(), url, ...(form === undefined ? {} : { form }) });
    context.set("route", page.pattern ?? "no page");
    return html(context, page.html, page.status as 200);
  };
  app.get("/shell", (context) => {
    context.set("route", "/shell");
    return html(context, shellPage(request()), 200);
  });
  // A form without script: what was typed is in no address.
  app.post("/", async (context) => await answer(context, await readForm(context, setup.limits)));
  app.get("*", async (context, next) => {
    const path = getPath(context.req.raw);
    if (path === "/api" || path.startsWith("/api/") || !wantsPage(context)) return await next();
    return await answer(context);
  });
}

/** A browser asks for pages by name; what else asks is told of a problem as data. */
function wantsPage(context: ApiContext): boolean {
  return (context.req.header("Accept") ?? "*/*").split(",").some((type) => /^\s*(?:text\/html|\*\/\*)/.test(type));
}

function html(context: ApiContext, text: string, status: 200): Response {
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": appPolicy,
    "Cache-Control": context.req.method === "POST" ? "no-store" : checkFirst,
    ETag: tag,
    Vary: "Accept-Encoding",
  };
  if (isKnownTo(context.req.header("If-None-Match"), tag)) return context.body(null, 304, headers);
  const encoding = encodingFor(context.req.header("Accept-Encoding"));
  return send(context, { bytes: packed(text, encoding), encoding, status, headers });
}

/** A page is packed for each reader: lightly. */
function packed(text: string, encoding: Encoding): Buffer {
  if (encoding === "br") return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return encoding === "gzip" ? gzipSync(text, { level: 6 }) : Buffer.from(text);
}

function addFiles(app: Hono<ApiEnv>, { web }: PagesContext): void {
  for (const [path, file] of web.files)
    app.get(path, (context) => {
      context.set("route", file.isImmutable ? "/assets" : path);
      const wanted = encodingFor(context.req.header("Accept-Encoding"));
      const encoding: Encoding =
        wanted === "br" && file.br !== undefined
          ? "br"
          : wanted !== "identity" && file.gzip !== undefined
            ? "gzip"
            : "identity";
      const bytes = (encoding === "br" ? file.br : encoding === "gzip" ? file.gzip : undefined) ?? file.bytes;
      const headers = {
        "Content-Type": file.type,
        "Cache-Control": file.isImmutable ? forEver : checkFirst,
        Vary: "Accept-Encoding",
        // A worker is bound by the policy of its own answer.
        ...(file.type.startsWith("text/javascript") ? { "Content-Security-Policy": appPolicy } : {}),
      };
      return send(context, { bytes, encoding, status: 200, headers });
    });
}

function addCatalog(app: Hono<ApiEnv>, { catalog }: PagesContext): void {
  app.get(manifestPath, (context) => {
    context.set("route", manifestPath);
    const json = JSON.stringify(catalog.manifest);
    return context.body(json, 200, {
      "Content-Type": "application/json",
      "Content-Length": String(Buffer.byteLength(json)),
      "Cache-Control": checkFirst,
    });
  });
  app.get("/catalog/:checksum/:name", async (context, next) => {
    const encoding = encodingFor(context.req.header("Accept-Encoding"));
    const bytes = await catalog.read(getPath(context.req.raw), encoding);
    if (bytes === undefined) return await next();
    context.set("route", "/catalog");
    const headers = { "Content-Type": "application/octet-stream", "Cache-Control": forEver, Vary: "Accept-Encoding" };
    return send(context, { bytes, encoding, status: 200, headers });
  });
}

interface Sent {
  readonly bytes: Buffer;
  readonly encoding: Encoding;
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
}

function send(context: ApiContext, { bytes, encoding, status, headers }: Sent): Response {
  return context.body(new Uint8Array(bytes), status, {
    ...headers,
    "Content-Length": String(bytes.length),
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
  });
}
