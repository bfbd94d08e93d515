import type { Page } from "playwright-core";

/** By keyboard: goes on to the link, button or box whose name begins so. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : undefined;
      return element?.getAttribute("aria-label") ?? label ?? element?.innerText ?? "";
    });
    if (focused.trim().startsWith(name)) return;
  }
  throw new Error(`60 steps by Tab do not lead to ${name}`);
}
