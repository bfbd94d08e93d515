import type { EngineState } from "../app-context.ts";
import { type Answers, type Ask, AskError, type Question } from "../ask.ts";
import { manifestPath } from "../catalog-manifest.ts";
import { shellTexts } from "../texts/shell.ts";
import type { WorkerMessage, WorkerQuestion } from "./worker-messages.ts";

/** Where a browser's questions go. */
export interface Asking {
  /** The worker where it is ready, else the server, else the worker once it is. */
  readonly ask: Ask;
  /** The worker alone. */
  readonly askHere: Ask;
  readonly state: () => EngineState;
}

/** What somebody's text is given to never goes to a server. */
const staysHere: ReadonlySet<Question> = new Set(["proofread"]);

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: AskError) => void;
}

/**
 * @param today the date of service where a question names none
 * @param onState told whenever the worker has come further
 */
export function startAsking(today: () => string, onState: (state: EngineState) => void): Asking {
  let state: EngineState = { kind: "loading", share: 0 };
  let last = 0;
  const waiting = new Map<number, Waiting>();
  const fail = (why: string): void => {
    state = { kind: "failed", why };
    for (const { reject } of waiting.values()) reject(new AskError("no-catalog", shellTexts.error.offline));
    waiting.clear();
    onState(state);
  };
  const worker = new Worker(new URL("./catalog-worker.ts", import.meta.url), { type: "module", name: "catalogue" });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    fail("the worker stopped");
  });
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === "state") {
      if (data.state.kind === "failed") return fail(data.state.why);
      state = data.state;
      onState(state);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "answer") asked?.resolve(data.answer as never);
    else asked?.reject(new AskError(data.code, data.message));
  });
  const askHere: Ask = (name, input) => {
    if (state.kind === "failed") return Promise.reject(new AskError("no-catalog", shellTexts.error.offline));
    last += 1;
    const question: WorkerQuestion = { id: last, name, input, today: today() };
    return new Promise((resolve, reject) => {
      waiting.set(question.id, { resolve, reject });
      worker.postMessage(question);
    });
  };
  const ask: Ask = async (name, input) => {
    if (state.kind === "ready" || staysHere.has(name)) return await askHere(name, input);
    try {
      return await askServer(name, { date: today(), ...input });
    } catch (error) {
      if (error instanceof AskError) throw error;
      // The server is not to be reached: the worker may have a catalogue from an earlier visit.
      return await askHere(name, input);
    }
  };
  return { ask, askHere, state: () => state };
}

/** @throws AskError what the operation cannot answer; TypeError where the server is not to be reached */
async function askServer<Name extends Question>(name: Name, input: object): Promise<Answers[Name]> {
  if (name === "about") return ((await getJson(manifestPath)) as { readonly about: Answers[Name] }).about;
  // Every answer carries the release in force: the smallest one is that to no words at all.
  if (name === "release")
    return ((await postJson("search", { ...input, query: "" })) as { readonly release: Answers[Name] }).release;
  return (await postJson(name, input)) as Answers[Name];
}

async function postJson(name: string, input: object): Promise<unknown> {
  const response = await fetch(`/api/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(input),
  });
  return await answerOf(response);
}

async function getJson(path: string): Promise<unknown> {
  return await answerOf(await fetch(path));
}

async function answerOf(response: Response): Promise<unknown> {
  if (response.ok) return await response.json();
  if (response.status >= 500) throw new TypeError("the server cannot answer now");
  const { code, detail } = (await response.json()) as { readonly code?: string; readonly detail?: string };
  throw new AskError(code ?? "internal-error", detail ?? shellTexts.error.title);
}
