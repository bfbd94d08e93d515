import { useEffect } from "preact/hooks";

/** On paper everything is open; afterwards it is as it was. */
export function useOpenInPrint(): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
      for (const details of opened) details.open = true;
    };
    const close = (): void => {
      for (const details of opened) details.open = false;
      opened = [];
    };
    globalThis.addEventListener("beforeprint", open);
    globalThis.addEventListener("afterprint", close);
    return () => {
      globalThis.removeEventListener("beforeprint", open);
      globalThis.removeEventListener("afterprint", close);
    };
  }, []);
}
