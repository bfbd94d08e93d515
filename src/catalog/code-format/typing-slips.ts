import type { Reading } from "./look-alikes.ts";

// Beside each other on a keyboard: the row of digits, the rows of letters, and the digits of a numeric pad.
const rows: readonly string[] = ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM", "741", "852", "963"];

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Two adjacent characters exchanged: "M45.6" → M546. */
export function transpositions(characters: string): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at + 1 < characters.length; at++) {
    const first = characters.charAt(at);
    const second = characters.charAt(at + 1);
    readings.push({
      characters: characters.slice(0, at) + second + first + characters.slice(at + 2),
      why: `${second} and ${first} exchanged: characters ${at + 1} and ${at + 2} are ${second}${first}, not ${first}${second}`,
      changes: 1,
    });
  }
  return readings;
}

/** `changes` of a key hit twice. */
export const doubledKey = 1;

/** `changes` of a neighbouring key hit; what has more is a guess. */
export const likelySlip = 2;

/**
 * One character typed twice (1), beside its key (2), too many or left out (3), or wrong (4), with this number as
 * `changes`. The first letter is left out or wrong only by a neighbouring key: any letter would do otherwise.
 */
export function singleSlips(characters: string): readonly Reading[] {
  return [...surplusCharacters(characters), ...wrongCharacters(characters), ...missingCharacters(characters)];
}

function surplusCharacters(characters: string): Reading[] {
  return [...characters].map((typed, at) => {
    const isDoubled = typed === characters.charAt(at - 1);
    return {
      characters: characters.slice(0, at) + characters.slice(at + 1),
      why: isDoubled ? `${typed} was typed twice` : `${typed}, character ${at + 1}, is one too many`,
      changes: isDoubled ? doubledKey : 3,
    };
  });
}

function wrongCharacters(characters: string): Reading[] {
  return [...characters].flatMap((typed, at) =>
    [...alphabet].flatMap((meant) => {
      const isNeighbour = areNeighbours(typed, meant);
      if (at === 0 && !isNeighbour) return [];
      const keys = isNeighbour ? ": neighbouring keys" : "";
      const why = `${meant} for ${typed} as character ${at + 1}${keys}`;
      return [{ characters: replaced(characters, at, meant), why, changes: isNeighbour ? likelySlip : 4 }];
    }),
  );
}

function missingCharacters(characters: string): Reading[] {
  return [...characters].flatMap((_, before) =>
    [...alphabet].map((meant) => ({
      characters: characters.slice(0, before + 1) + meant + characters.slice(before + 1),
      why: `${meant} is missing as character ${before + 2}`,
      changes: 3,
    })),
  );
}

function replaced(characters: string, at: number, by: string): string {
  return characters.slice(0, at) + by + characters.slice(at + 1);
}

function areNeighbours(one: string, other: string): boolean {
  return rows.some((row) => row.includes(`${one}${other}`) || row.includes(`${other}${one}`));
}
