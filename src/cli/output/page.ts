import type { Terminal } from "../terminal.ts";
import { type Style, styleFor } from "./style.ts";

/** How a text answer is laid out. */
export interface Page {
  /** Characters a line. */
  readonly width: number;
  readonly style: Style;
  /** The date of service the answer is for. */
  readonly date: string;
  /** Show what a first look does not need. */
  readonly all: boolean;
}

const usualWidth = 80;
/** Longer lines are hard to read. */
const mostWidth = 100;
/** Below it, columns of codes and texts do not fit side by side. */
const leastWidth = 60;

export function pageFor(
  { output, environment }: Pick<Terminal, "output" | "environment">,
  wanted: { readonly date: string; readonly noColor: boolean; readonly all: boolean },
): Page {
  const columns = output.columns || Number(environment.COLUMNS) || usualWidth;
  return {
    width: Math.max(leastWidth, Math.min(columns, mostWidth)),
    style: styleFor({ isTerminal: output.isTerminal, environment, noColor: wanted.noColor }),
    date: wanted.date,
    all: wanted.all,
  };
}
