import type { Hono } from "hono";
import type { Classification } from "../classification.ts";
import type { ApiContext, ApiEnv } from "./api-env.ts";
import { RequestProblem } from "./problem.ts";
import { answerWith } from "./reception.ts";

interface HealthSetup {
  readonly classification: Classification;
  readonly now: () => Date;
  readonly isDraining: () => boolean;
}

/** /healthz: it runs. /readyz: it takes requests, and its catalogue answers for today. No key is needed. */
export function addHealth(app: Hono<ApiEnv>, { classification, now, isDraining }: HealthSetup): void {
  const answer = (context: ApiContext, route: string, body: object): Response => {
    context.set("route", route);
    const json = JSON.stringify(body);
    return answerWith(context, json, {
      byteLength: Buffer.byteLength(json),
      headers: { "Cache-Control": "no-store" },
    });
  };
  app.get("/healthz", (context) => answer(context, "/healthz", { status: "ok" }));
  app.get("/readyz", (context) => {
    context.set("route", "/readyz");
    if (isDraining()) throw new RequestProblem("shutting-down", "the server finishes what is under way");
    const { release } = classification.catalogs.on(now().toISOString().slice(0, 10));
    return answer(context, "/readyz", { status: "ready", release });
  });
}
