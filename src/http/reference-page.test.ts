import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { createApp } from "./app.ts";
import { problemKinds } from "./problem-kinds.ts";
import { routes } from "./routes.ts";

const app = createApp({ classification: loadCatalog(), now: () => new Date("2026-11-22T12:00:00Z") });
const response = await app.request("/api");
const html = await response.text();

test("the page tells of every operation, schema and problem, and every link in it leads somewhere", () => {
  for (const { operation } of routes) expect(html).toContain(`id="operation-${operation.name}"`);
  for (const code of Object.keys(problemKinds)) expect(html).toContain(`id="problem-${code}"`);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
  expect(links.length).toBeGreaterThan(50);
  for (const href of links) {
    if (href.startsWith("#")) expect(ids, href).toContain(href.slice(1));
    else expect(href).toBe("/api/openapi.json");
  }
});

test("the page runs nothing, fetches nothing, and its style is the one its policy names", () => {
  expect(html).not.toMatch(/<(?:script|link|img|iframe|form)\b| on\w+=| src=| style=|@import|url\(/i);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(response.headers.get("Content-Security-Policy")).toContain(`style-src 'sha256-${hash}'`);
  expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
});
