import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { nothingStored, passingStore, readStored, withFirst } from "./store.ts";

test("what was stored is read again; what is none of it is left out", () => {
  const stored = { favourites: ["M54.6", "S29.012A"], recent: ["I10"], theme: "dark" };
  expect(readStored(JSON.stringify(stored))).toEqual(stored);
  const strange = { favourites: ["M54.6", 7, "<script>", "m54.6", "M54.6"], recent: "I10", theme: "pink", more: 1 };
  expect(readStored(JSON.stringify(strange))).toEqual({ favourites: ["M54.6"], recent: [], theme: "system" });
});

test("no text makes reading fail", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readStored(text)));
  expect(readStored('{"favourites":["M5')).toEqual(nothingStored);
});

test("a code is put first once, and lists do not grow without end", () => {
  expect(withFirst(["I10", "M54.6"], "M54.6", 3)).toEqual(["M54.6", "I10"]);
  expect(withFirst(["A00", "B20"], "I10", 2)).toEqual(["I10", "A00"]);
});

test("a store tells those who listen, until they stop", () => {
  const store = passingStore();
  const listener = vi.fn();
  const stop = store.listen(listener);
  store.change({ theme: "dark" });
  expect(store.read().theme).toBe("dark");
  stop();
  store.wipe();
  expect(listener).toHaveBeenCalledTimes(1);
  expect(store.read()).toEqual(nothingStored);
});
