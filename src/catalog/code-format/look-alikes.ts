/** One way to read a typed text differently: characters without dot, and in words what differs. */
export interface Reading {
  /** Without dot: "M546". It need not exist, nor have the form of a code. */
  readonly characters: string;
  readonly why: string;
  /** Fewer is nearer; only readings of one kind are compared by it. */
  readonly changes: number;
}

// Taken for each other in print, by hand and by text recognition.
const lookAlikes: readonly string[] = ["O0", "I1L", "S5", "B8", "Z2", "G6"];

const mostChanges = 3;

/** Every reading in which one to three characters are another that looks like them: "MS4.6" → M546. */
export function lookAlikeReadings(characters: string): readonly Reading[] {
  let readings: readonly Reading[] = [{ characters: "", why: "", changes: 0 }];
  for (const [at, typed] of [...characters].entries()) {
    readings = readings.flatMap((reading) => [
      { ...reading, characters: reading.characters + typed },
      ...alikes(typed).map((meant) => extend(reading, { at, typed, meant })),
    ]);
    readings = readings.filter((reading) => reading.changes <= mostChanges);
  }
  return readings.filter((reading) => reading.changes > 0);
}

function alikes(typed: string): string[] {
  const group = lookAlikes.find((characters) => characters.includes(typed)) ?? "";
  return [...group].filter((character) => character !== typed);
}

interface Change {
  readonly at: number;
  readonly typed: string;
  readonly meant: string;
}

function extend(reading: Reading, { at, typed, meant }: Change): Reading {
  const change = `${named(meant)} for ${named(typed)} as character ${at + 1}`;
  return {
    characters: reading.characters + meant,
    why: reading.why === "" ? change : `${reading.why}, ${change}`,
    changes: reading.changes + 1,
  };
}

function named(character: string): string {
  if (character === "0") return "0 (zero)";
  if (character === "1") return "1 (one)";
  return /[0-9]/.test(character) ? character : `${character} (letter)`;
}
