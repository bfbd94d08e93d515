import { describe, expect, test } from "vitest";
import { readSeventhCharacterException, SeventhCharacterNoteError } from "./seventh-character-exceptions.ts";

describe("readSeventhCharacterException", () => {
  test("reads the note at S06, meanings and all", () => {
    const note =
      "7th characters D and S do not apply to codes in category S06 with 6th character 7 - death due to brain injury prior to regaining consciousness, or 8 - death due to other cause prior to regaining consciousness.";
    expect(readSeventhCharacterException(note)).toEqual({
      category: "S06",
      characters: ["D", "S"],
      position: 6,
      stemCharacters: ["7", "8"],
    });
  });

  test.each([
    [
      "7th character S does not apply to codes in category T36 with 5th character X",
      { category: "T36", characters: ["S"], position: 5, stemCharacters: ["X"] },
    ],
    [
      "7th characters B, C and F do not apply to codes in subcategory S52.1- with 6th character 1, 2 or 9.",
      { category: "S52.1", characters: ["B", "C", "F"], position: 6, stemCharacters: ["1", "2", "9"] },
    ],
  ])("reads %j", (note, exception) => {
    expect(readSeventhCharacterException(note)).toEqual(exception);
  });

  test.each([
    "The appropriate 7th character is to be added to each code from category S06",
    "A fracture not indicated as open or closed should be coded to closed",
    "These codes do not apply to newborns",
  ])("a note about anything else is left alone: %j", (note) => {
    expect(readSeventhCharacterException(note)).toBeUndefined();
  });

  test.each([
    "7th characters D and S do not apply to codes in category S06 with 6th character 7 through 8",
    "7th characters D and S do not apply to codes in categories S06 and S07 with 6th character 7",
    "7th characters D and S do not apply to deaths",
    "The 7th character D does not apply to codes in category S06 with 6th character 7",
  ])("a note that takes characters away in other words is refused, not skipped: %j", (note) => {
    expect(() => readSeventhCharacterException(note)).toThrow(SeventhCharacterNoteError);
  });
});
