import { useEffect, useState } from "preact/hooks";

/** False in the first render: what needs script appears with it. */
export function useMounted(): boolean {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return isMounted;
}
