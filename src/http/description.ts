import type { Hono } from "hono";
import type { ApiContext, ApiEnv } from "./api-env.ts";
import { type DescriptionSetup, openApiDocument } from "./openapi-document.ts";
import { pagePolicy, referencePage } from "./reference-page.ts";

/** /api/openapi.json, and the same for people at /api. Both are public: they tell nothing that the package does not. */
export function addDescription(app: Hono<ApiEnv>, setup: DescriptionSetup): void {
  let made: { readonly json: string; readonly html: string } | undefined;
  // The examples are worked out when somebody reads them, not when the server starts.
  const description = (): { readonly json: string; readonly html: string } => {
    if (made !== undefined) return made;
    const document = openApiDocument(setup);
    made = { json: JSON.stringify(document), html: referencePage(document) };
    return made;
  };
  const answer = (context: ApiContext, body: string, headers: Record<string, string>): Response =>
    context.body(body, 200, {
      "Content-Length": String(Buffer.byteLength(body)),
      "Cache-Control": "no-cache",
      ...headers,
    });
  app.get("/api/openapi.json", (context) => {
    context.set("route", "/api/openapi.json");
    return answer(context, description().json, { "Content-Type": "application/json" });
  });
  app.get("/api", (context) => {
    context.set("route", "/api");
    return answer(context, description().html, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": pagePolicy,
    });
  });
}
