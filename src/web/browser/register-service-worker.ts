import { shellTexts } from "../texts/shell.ts";

/** Has the service worker keep the app for offline use; says when a newer one is there. */
export function registerServiceWorker(say: (text: string, act: () => void, label: string) => void): void {
  // Over plain HTTP from another machine browsers have none: everything works while the server is there.
  if (!("serviceWorker" in navigator)) return;
  const offer = (waiting: ServiceWorker): void =>
    say(shellTexts.update.text, () => waiting.postMessage("take-over"), shellTexts.update.reload);
  let isReloading = false;
  const hadOne = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isReloading || !hadOne) return;
    isReloading = true;
    location.reload();
  });
  navigator.serviceWorker.register("/service-worker.js").then(
    (registration) => {
      if (registration.waiting !== null && hadOne) offer(registration.waiting);
      registration.addEventListener("updatefound", () => {
        const installing = registration.installing;
        installing?.addEventListener("statechange", () => {
          if (installing.state === "installed" && hadOne) offer(installing);
        });
      });
    },
    () => {
      // Forbidden by the browser's settings: the app works, but not offline.
    },
  );
}
