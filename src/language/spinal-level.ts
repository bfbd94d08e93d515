const lastOf: ReadonlyMap<string, number> = new Map([
  ["c", 8],
  ["t", 12],
  ["l", 5],
  ["s", 5],
]);

const regionOf: ReadonlyMap<string, string> = new Map([
  ["c", "cervical"],
  ["ct", "cervicothoracic"],
  ["t", "thoracic"],
  ["tl", "thoracolumbar"],
  ["l", "lumbar"],
  ["ls", "lumbosacral"],
  ["s", "sacral"],
]);

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"] as const;

/** The classification's widest stretches: T2-T6, T7-T10. */
const longestStretch = 4;

const levelPattern = /^([CTLS])(\d{1,2})(?:[-‐‑–/]([CTLS])?(\d{1,2}))?$/i;

/**
 * A vertebra, nerve root or stretch of the spine, kept whole: "T4" → "t4", "T4-5" and "T4/T5" → "t4-t5", "L5-S1" →
 * "l5-s1". `undefined` for what is none ("T13", "B12").
 */
export function readSpinalLevel(word: string): string | undefined {
  const [, letter = "", number = "", secondLetter, secondNumber] = levelPattern.exec(word) ?? [];
  const from = letter.toLowerCase();
  if (!exists(from, Number(number))) return undefined;
  if (secondNumber === undefined) return from + Number(number);
  const to = (secondLetter ?? letter).toLowerCase();
  if (!exists(to, Number(secondNumber))) return undefined;
  return `${from}${Number(number)}-${to}${Number(secondNumber)}`;
}

/**
 * What else a stem that is a spinal level is called, nearest first: "t8" → the stretches it lies in ("t7-t8", "t5-t9", …), "t3" →
 * "third thoracic"; last its region ("l5-s1" → "lumbosacral"). None for another stem.
 */
export function spinalNames(stem: string): readonly string[] {
  const [, from = "", first = "", to = from, last] = /^([ctls])(\d+)(?:-([ctls])(\d+))?$/.exec(stem) ?? [];
  const region = regionOf.get(from === to ? from : from + to);
  if (region === undefined) return [];
  if (last !== undefined) return [region];
  const level = Number(first);
  const stretches: string[] = [];
  for (let start = Math.max(1, level - longestStretch); start <= level; start++) {
    for (let end = Math.max(level, start + 1); end <= start + longestStretch; end++) {
      stretches.push(`${from}${start}-${to}${end}`);
    }
  }
  const ordinal = ordinals[level - 1];
  return [...stretches, ...(ordinal === undefined ? [] : [`${ordinal} ${region}`]), region];
}

function exists(letter: string, number: number): boolean {
  // The classification counts the joint of skull and atlas as C0/C1.
  return number >= (letter === "c" ? 0 : 1) && number <= (lastOf.get(letter) ?? -1);
}
