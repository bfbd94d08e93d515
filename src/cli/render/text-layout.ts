import type { TextLayout } from "../../article/render/plain-text.ts";
import type { Page } from "../output/page.ts";

/** How a document about codes is laid out on this output. */
export function textLayout({ width, style }: Page): TextLayout {
  return { width, heading: (text) => style.code(text), quiet: (text) => style.quiet(text) };
}
