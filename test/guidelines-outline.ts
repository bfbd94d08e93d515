import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const file = resolve(import.meta.dirname, "../../shared/reference/guidelines/icd10cm_guidelines_fy2026.txt");

export const hasGuidelines: boolean = existsSync(file);

/** Headings of one depth: what they look like, and which comes after which. */
interface Depth {
  readonly heading: RegExp;
  readonly names: readonly string[];
}

const letters = "abcdefghijklmnopqrstuvwxyz".split("");
const romans = ["i", "ii", "iii", "iv", "v"];
const numbers = Array.from({ length: 30 }, (_, i) => String(i + 1));
const depths: readonly Depth[] = [
  { heading: /^Section (I|II|III|IV)\. /, names: ["I", "II", "III", "IV"] },
  { heading: /^([A-Z])\. /, names: letters.map((letter) => letter.toUpperCase()) },
  { heading: /^(\d+)\. /, names: numbers },
  { heading: /^([a-z])\. /, names: letters },
  { heading: /^(\d+)\) /, names: numbers },
  { heading: /^\(([a-z])\) /, names: letters },
  { heading: /^\(([iv]+)\) /, names: romans },
];

/**
 * The numbers of all sections of the Official Guidelines ("I.C.6.b.1"), read from their headings. A line counts as a
 * heading only where it comes next at its depth, so that lists within the text do not.
 */
export function guidelineSections(): ReadonlySet<string> {
  const text = readFileSync(file, "utf8");
  const lines = text.slice(text.lastIndexOf("Section I. Conventions")).split("\n");
  const sections = new Set<string>();
  let path: readonly string[] = [];
  for (const line of lines) {
    // The deepest depth first: "(i)" comes after a heading "(a)" before it is the letter after "(h)".
    for (const [depth, { heading, names }] of [...depths.entries()].toReversed()) {
      const name = heading.exec(line.trim())?.[1];
      if (name === undefined || depth > path.length) continue;
      const last = path[depth];
      if (names.indexOf(name) !== (last === undefined ? 0 : names.indexOf(last) + 1)) continue;
      path = [...path.slice(0, depth), name];
      sections.add(path.join("."));
      break;
    }
  }
  return sections;
}
