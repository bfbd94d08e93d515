import { useEffect, useState } from "preact/hooks";
import { useApp } from "./app-context.ts";
import { nothingStored, type Stored } from "./store.ts";

/** What the browser keeps, and again when it changes. Nothing in the first render: the server knows no reader. */
export function useStored(): Stored {
  const { store } = useApp();
  const [stored, setStored] = useState(nothingStored);
  useEffect(() => {
    const read = (): void => setStored(store.read());
    read();
    return store.listen(read);
  }, [store]);
  return stored;
}
