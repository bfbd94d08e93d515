/** A text whose code did not stand first. */
export interface Miss {
  readonly id: string;
  readonly text: string;
  readonly code: string;
  /** The codes found, best first, ten at most. */
  readonly got: readonly string[];
}

/** How far off the first code is; from near to far. */
export const missKinds = [
  "another 7th character",
  "another side, stage or the like (last character)",
  "another code of the category",
  "another category of the chapter's letter",
  "another letter",
  "nothing found",
] as const;
export type MissKind = (typeof missKinds)[number];

export function kindOfMiss({ code, got }: Miss): MissKind {
  const [first] = got;
  if (first === undefined) return "nothing found";
  const bothLong = code.length === 8 && first.length === 8;
  if (bothLong && code.slice(0, 7) === first.slice(0, 7)) return "another 7th character";
  if (code.length === first.length && code.length > 3 && code.slice(0, -1) === first.slice(0, -1))
    return "another side, stage or the like (last character)";
  if (code.slice(0, 3) === first.slice(0, 3)) return "another code of the category";
  return code[0] === first[0] ? "another category of the chapter's letter" : "another letter";
}

/** How many there are of each kind, with some of each. */
export function describeMisses(misses: readonly Miss[], show: number): string {
  return missKinds
    .map((kind) => ({ kind, of: misses.filter((miss) => kindOfMiss(miss) === kind) }))
    .filter(({ of }) => of.length > 0)
    .map(({ kind, of }) => `  ${of.length} ${kind}\n${of.slice(0, show).map(describeMiss).join("")}`)
    .join("");
}

function describeMiss({ id, text, code, got }: Miss): string {
  const at = got.indexOf(code);
  const place = at < 0 ? "not among ten" : `at ${at + 1}`;
  return `    ${id} ${JSON.stringify(text)}: ${code} ${place}; first ${got.slice(0, 3).join(" ") || "none"}\n`;
}
