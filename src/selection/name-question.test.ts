import { expect, test } from "vitest";
import { nameQuestion } from "./name-question.ts";

const answers = ["one thing", "another thing"];

test.each([
  [
    "E11.6",
    "Type 2 diabetes mellitus with other specified complications",
    "Which of the other specified complications?",
  ],
  ["G47", "Sleep disorders", "Which sleep disorder?"],
  ["G56", "Mononeuropathies of upper limb", "Which mononeuropathy of upper limb?"],
  ["O36", "Maternal care for other fetal problems", "Which of the other fetal problems?"],
  ["J18", "Pneumonia, unspecified organism", "Which type of pneumonia?"],
  ["N18", "Chronic kidney disease (CKD)", "Which type of chronic kidney disease?"],
  ["F41", "Other anxiety disorders", "Which of the other anxiety disorders?"],
  ["D57", "Type 9 anything", "Which kind of type 9 anything?"],
])("%s asks %s", (code, title, text) => {
  const asked = title === undefined ? "" : title.charAt(0).toLowerCase() + title.slice(1);
  expect(nameQuestion(answers, { code, title: asked }).text.toLowerCase()).toBe(text?.toLowerCase());
});
