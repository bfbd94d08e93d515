import { answerQuestion, askErrorOf } from "../answer-question.ts";
import { type FetchedCatalog, fetchCatalog } from "./fetch-catalog.ts";
import type { WorkerMessage, WorkerQuestion } from "./worker-messages.ts";

/** The core, in a worker: typing is never held up, and what is asked stays in the browser. */
const post = (message: WorkerMessage): void => globalThis.postMessage(message);

let told = 0;
const catalog = fetchCatalog((share) => {
  if (share - told < 0.01 && share < 1) return;
  told = share;
  post({ kind: "state", state: { kind: "loading", share } });
});

catalog.then(
  ({ classification }) => {
    // Opened now, not by the first question.
    void [classification.searchIndex, classification.conditions, classification.pathways, classification.indexTexts];
    post({ kind: "state", state: { kind: "ready" } });
  },
  (error: unknown) =>
    post({ kind: "state", state: { kind: "failed", why: error instanceof Error ? error.message : String(error) } }),
);

globalThis.addEventListener("message", ({ data }: MessageEvent<WorkerQuestion>) => {
  catalog.then(
    (fetched) => answer(fetched, data),
    () => post({ kind: "error", id: data.id, code: "no-catalog", message: "the catalogue has not arrived" }),
  );
});

function answer({ classification, manifest }: FetchedCatalog, { id, name, input, today }: WorkerQuestion): void {
  try {
    post({ kind: "answer", id, answer: answerQuestion({ classification, about: manifest.about, today }, name, input) });
  } catch (error) {
    const { code, message } = askErrorOf(error);
    post({ kind: "error", id, code, message });
  }
}
