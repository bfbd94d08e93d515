import type { VisualCategory, VisualRange } from "./tabular-list.ts";
import { type ElementReader, type Mutable, textElement } from "./tabular-xml-readers.ts";

/** Reads `<visualImpairment>`, the one table of the Tabular List (at H54's residual code), row by row. */
export function visualImpairmentReader(rows: VisualCategory[]): ElementReader {
  const cell = (take: (text: string) => void): ElementReader => ({
    once: ["value", "heading"],
    child: (name) => (name === "value" || name === "heading" ? textElement(take) : undefined),
  });
  const rangeReader = (range: Mutable<VisualRange>): ElementReader => ({
    once: ["heading", "visMax", "visMin"],
    child: (name) => {
      if (name === "heading") {
        return textElement((text) => {
          range.heading = text;
        });
      }
      if (name !== "visMax" && name !== "visMin") return undefined;
      return cell((text) => {
        range[name === "visMax" ? "maximum" : "minimum"] = text;
      });
    },
  });
  return {
    child: (name) => {
      if (name !== "visCategory") return undefined;
      const ranges: VisualRange[] = [];
      const row: Mutable<VisualCategory> = { category: "", ranges };
      rows.push(row);
      return {
        once: ["value", "heading"],
        child: (inner) => {
          if (inner === "value" || inner === "heading") {
            return textElement((text) => {
              row.category = text;
            });
          }
          if (inner !== "visRange") return undefined;
          const range: Mutable<VisualRange> = {};
          ranges.push(range);
          return rangeReader(range);
        },
      };
    },
  };
}
