import type { Page } from "playwright-core";

/**
 * Does something and measures how long the page was held up by it.
 *
 * @returns the longest time between two frames, in milliseconds, up to `restMs` after it was done
 */
export async function longestHold(page: Page, act: () => Promise<unknown>, restMs = 1500): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { watch });
    const frame = (): void => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await act();
  await page.waitForTimeout(restMs);
  return await page.evaluate(() => {
    const { watch } = globalThis as unknown as { readonly watch: { readonly longest: number; readonly last: number } };
    return Math.max(watch.longest, performance.now() - watch.last);
  });
}
