import type { Store } from "../store.ts";

/** The colours that the reader chose, now and when they change. */
export function applyTheme(page: Document, store: Store): void {
  const apply = (): void => {
    const { theme } = store.read();
    if (theme === "system") delete page.documentElement.dataset.theme;
    else page.documentElement.dataset.theme = theme;
  };
  apply();
  store.listen(apply);
}
