import type { JSX } from "preact";
import { useApp } from "../app-context.ts";

/** A code that leads to its page; every link to a code is previewed on hover and focus. */
export function CodeLink({
  code,
  status = "valid",
  children,
}: {
  readonly code: string;
  /** How the code stands: what is not valid looks so. */
  readonly status?: string;
  readonly children?: string;
}): JSX.Element {
  const { addresses } = useApp();
  return (
    <a class={status === "valid" ? "code" : `code ${status}`} href={addresses.code(code)}>
      {children ?? code}
    </a>
  );
}
