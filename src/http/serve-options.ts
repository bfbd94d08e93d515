import type { AddressInfo } from "node:net";
import type { Classification } from "../classification.ts";
import type { PagesSetup } from "./pages/pages.ts";

/** What is served, and where. */
export interface ServeOptions {
  readonly openClassification: () => Classification;
  /** The web app of the catalogue; undefined: the API alone. */
  readonly openPages: (classification: Classification) => PagesSetup | undefined;
  readonly version: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly workers: number;
  /** Where there is one, every operation needs a key. */
  readonly keys: readonly string[];
  readonly origins: readonly string[];
  readonly now: () => Date;
  /** Said once at the start. */
  readonly warning?: string;
  /** Writes lines of the log; rejects when nobody reads it any more. */
  readonly log: (line: string) => Promise<void>;
  /** Says something to whoever started it. */
  readonly tell: (text: string) => void;
}

/** The server cannot be started, or its workers do not live. */
export class ServeError extends Error {
  override readonly name = "ServeError";
}

/** What is told when it listens. */
export function listening(
  { address, port, family }: AddressInfo,
  { keys, workers }: Pick<ServeOptions, "keys" | "workers">,
): string {
  const host = family === "IPv6" ? `[${address}]` : address;
  const by = workers > 1 ? `, ${workers} workers` : "";
  return `listening on http://${host}:${port} (the API: http://${host}:${port}/api)${by}${keys.length > 0 ? ", with API keys" : ""}`;
}
