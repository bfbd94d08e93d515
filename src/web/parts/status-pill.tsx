import type { JSX } from "preact";
import { statusTexts } from "../texts/status.ts";

/** How a code stands on the date of service. */
export function StatusPill({ status }: { readonly status: string }): JSX.Element {
  return <span class={`pill ${status}`}>{statusTexts[status] ?? status}</span>;
}
