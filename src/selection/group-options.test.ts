import fc from "fast-check";
import { expect, test } from "vitest";
import { tellingParts } from "./answer-wording.ts";
import { groupOptions, mostOptions } from "./group-options.ts";

const title = fc
  .array(
    fc.constantFrom("other", "acute", "of", "lymph", "nodes", "knee", "with", "without", "and", "left", "T5", "🙂"),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((words) => words.join(" "));

test("every answer is in exactly one of at most nine groups, whose labels differ", () => {
  fc.assert(
    fc.property(fc.uniqueArray(title, { minLength: 1, maxLength: 60 }), (answers) => {
      const groups = groupOptions(
        answers,
        answers.map((_, at) => `A${at}`),
        "other knee",
      );
      expect(groups.length).toBeLessThanOrEqual(mostOptions);
      expect(groups.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(answers.map((_, at) => at));
      expect(new Set(groups.map(({ label }) => label.toLowerCase())).size).toBe(groups.length);
    }),
  );
});

test("what tells texts apart is never blank, and tells them apart", () => {
  fc.assert(
    fc.property(fc.uniqueArray(title, { minLength: 1, maxLength: 12 }), title, (texts, about) => {
      const told = tellingParts(texts, about);
      expect(told).toHaveLength(texts.length);
      expect(told.every((text) => text.trim() !== "")).toBe(true);
      expect(new Set(told.map((text) => text.toLowerCase())).size).toBe(texts.length);
    }),
  );
});

test.each([
  [["Pain in right knee", "Pain in left knee"], "Pain in knee", ["right knee", "left knee"]],
  [
    ["Radiculopathy, cervical region", "Radiculopathy, thoracic region", "Radiculopathy, site unspecified"],
    "Radiculopathy",
    ["cervical", "thoracic", "site unspecified"],
  ],
  [
    ["Edema with macular edema", "Edema without macular edema"],
    "Edema",
    ["with macular edema", "without macular edema"],
  ],
  [["Superficial burn of elbow", "Superficial burn of forearm"], "Burn of elbow and forearm", ["elbow", "forearm"]],
])("%j under “%s” are %j", (texts, about, told) => {
  expect(tellingParts(texts, about)).toEqual(told);
});
