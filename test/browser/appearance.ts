import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const folder = join(import.meta.dirname, "appearance");

/** A cell is a square of so many pixels: fine enough for what moves, coarse enough for how a font is drawn. */
const cell = 8;
/** Lightness, of 255, by which a cell must differ to count. */
const visible = 36;

/**
 * Compares how a page looks with how it looked when it was last looked at, cell by cell.
 *
 * @param name of the picture in `appearance/`
 * @param blank a page that draws the comparison
 * @returns the share of cells that differ; 0 where the picture was written anew (UPDATE_APPEARANCE=1)
 */
export async function changeOf(page: Page, name: string, blank: Page): Promise<number> {
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  const now = await inCells(blank, shot.toString("base64"));
  const file = join(folder, `${name}.png`);
  if (process.env.UPDATE_APPEARANCE !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, Buffer.from(now.png, "base64"));
    return 0;
  }
  if (!existsSync(file)) throw new Error(`no picture of ${name}: look at the page, then run with UPDATE_APPEARANCE=1`);
  const then = await lightness(blank, readFileSync(file).toString("base64"));
  if (then.length !== now.cells.length) return 1;
  const differing = now.cells.filter((value, at) => Math.abs(value - (then[at] ?? 0)) > visible).length;
  return differing / now.cells.length;
}

async function inCells(blank: Page, png: string): Promise<{ readonly png: string; readonly cells: readonly number[] }> {
  const small = await blank.evaluate(
    async ({ png, cell }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.round(image.width / cell), Math.round(image.height / cell)];
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.imageSmoothingQuality = "high";
      context.filter = "grayscale(1)";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png").slice("data:image/png;base64,".length);
    },
    { png, cell },
  );
  return { png: small, cells: await lightness(blank, small) };
}

async function lightness(blank: Page, png: string): Promise<readonly number[]> {
  return await blank.evaluate(async (source) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, image.width, image.height).data].filter((_, at) => at % 4 === 0);
  }, png);
}
