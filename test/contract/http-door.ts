import { createApp } from "../../src/http/app.ts";
import { loadCatalog } from "../../src/load-catalog.ts";
import { type Door, type DoorAnswer, dateOfService } from "./door.ts";

const app = createApp({ classification: loadCatalog(), now: () => new Date(`${dateOfService}T12:00:00Z`) });

/** `POST /api/<command>`: one request an input. */
export const httpDoor: Door = {
  name: "HTTP",
  ask: (command, inputs) => Promise.all(inputs.map((input) => post(`/api/${command}`, JSON.stringify(input)))),
};

/** The same, all inputs of a command as one array. */
export const httpArrayDoor: Door = {
  name: "HTTP, an array",
  async ask(command, inputs) {
    const items = inputs.map((input, id) => ({ id, ...input }));
    const { json = "" } = await post(`/api/${command}`, JSON.stringify(items));
    // Its objects are written again one by one: the bytes are the same where nothing but their order could differ.
    return (JSON.parse(json) as ArrayItem[]).map(({ id: _, error, ...answer }) =>
      error === undefined ? { json: JSON.stringify(answer) } : { error: { code: error.code, message: error.message } },
    );
  },
};

interface ArrayItem {
  readonly id: number;
  readonly error?: { readonly code: string; readonly message: string };
}

async function post(path: string, body: string): Promise<DoorAnswer> {
  const response = await app.request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  const text = await response.text();
  if (response.status === 200) return { json: text };
  const { code, detail } = JSON.parse(text) as { code: string; detail: string };
  return { error: { code, message: detail } };
}
