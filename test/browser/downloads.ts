import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";

/** Presses what writes a file. @returns the file */
export async function downloaded(
  page: Page,
  button: Locator,
): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent("download");
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Drops a file on a place, as the mouse does. */
export async function dropFile(place: Locator, file: { readonly name: string; readonly text: string }): Promise<void> {
  const data = await place.page().evaluateHandle(({ name, text }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: "text/plain" }));
    return transfer;
  }, file);
  for (const kind of ["dragenter", "dragover", "drop"]) await place.dispatchEvent(kind, { dataTransfer: data });
}
