import { expect, test } from "vitest";
import { editDistance, nearestName } from "./nearest-name.ts";

test.each<[string, string, number]>([
  ["", "abc", 3],
  ["search", "search", 0],
  ["serach", "search", 1],
  ["serch", "search", 1],
  ["seearch", "search", 1],
  ["zearch", "search", 1],
  ["history", "diff", 6],
])("%s and %s are %d apart", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test("the nearest is found, or none", () => {
  const names = ["date", "format", "batch", "catalog"];
  expect(nearestName("dat", names)).toBe("date");
  expect(nearestName("cataloge", names)).toBe("catalog");
  expect(nearestName("verbose", names)).toBeUndefined();
  expect(nearestName("x".repeat(1_000_000), names)).toBeUndefined();
});
