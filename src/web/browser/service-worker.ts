import { catalogCache } from "../catalog-manifest.ts";

/** Written in by the build: the app's files, and a name for this set of them. */
declare const appFiles: { readonly build: string; readonly paths: readonly string[] };

interface ServiceWorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends ServiceWorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ServiceWorkerScope {
  addEventListener(kind: "install" | "activate", act: (event: ServiceWorkerEvent) => void): void;
  addEventListener(kind: "fetch", act: (event: RequestEvent) => void): void;
  addEventListener(kind: "message", act: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const scope = globalThis as unknown as ServiceWorkerScope;
const appCache = `dxproof-app-${appFiles.build}`;
const shell = "/shell";

scope.addEventListener("install", (event) => {
  event.waitUntil(caches.open(appCache).then((cache) => cache.addAll([...appFiles.paths, shell])));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(dropOlder().then(() => scope.clients.claim()));
});

scope.addEventListener("message", ({ data }) => {
  if (data === "take-over") void scope.skipWaiting();
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (pathname !== "/api" && !pathname.startsWith("/api/")) event.respondWith(pageOf(request));
  } else if (appFiles.paths.includes(pathname)) event.respondWith(fileOf(request));
});

/** The server's page; without a server the one that fills itself. */
async function pageOf(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(shell);
    if (kept === undefined) throw error;
    return kept;
  }
}

async function fileOf(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: appCache })) ?? (await fetch(request));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("dxproof-") && name !== appCache && name !== catalogCache);
  await Promise.all(older.map((name) => caches.delete(name)));
}
