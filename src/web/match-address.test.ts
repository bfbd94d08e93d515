import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressesFrom } from "./address.ts";
import { matchAddress } from "./match-address.ts";
import { type AnyScreen, defineScreen } from "./screen.ts";

const screen = (name: string, pattern: string): AnyScreen =>
  defineScreen<null>({ name, pattern, load: async () => null, title: () => name, View: () => null as never });
const screens = [
  screen("home", "/"),
  screen("code", "/code/:code"),
  screen("choose", "/choose"),
  screen("at", "/choose/:start"),
];
const today = "2026-11-22";
const match = (address: string): ReturnType<typeof matchAddress> =>
  matchAddress(screens, new URL(address, "http://127.0.0.1"), today);

describe("an address", () => {
  test.each([
    ["/", "home", {}],
    ["/code/M54.6", "code", { code: "M54.6" }],
    ["/code/M54.6/", "code", { code: "M54.6" }],
    ["/code/M50%2DM54", "code", { code: "M50-M54" }],
    ["/choose", "choose", {}],
    ["/choose/neck-pain?a=x&a=y", "at", { start: "neck-pain" }],
  ])("%s means %s", (address, name, params) => {
    expect(match(address)?.screen.name).toBe(name);
    expect(match(address)?.place.params).toEqual(params);
  });

  test.each(["/code", "/code/", "/code/a/b", "/elsewhere", "/code/%E0%A4%A"])("%s means nothing", (address) => {
    expect(match(address)).toBeUndefined();
  });

  test("names the date of service, or it is today", () => {
    expect(match("/")?.place).toMatchObject({ date: today, isDateGiven: false });
    expect(match("/?date=2020-01-01")?.place).toMatchObject({ date: "2020-01-01", isDateGiven: true });
    expect(match("/?date=")?.place).toMatchObject({ date: today, isDateGiven: false });
  });
});

describe("addresses from a place", () => {
  const place = match("/code/M54.6?date=2020-01-01&x=1")?.place;
  if (place === undefined) throw new Error("no place");

  test("keep its date of service, and change it where it stands", () => {
    const addresses = addressesFrom(place);
    expect(addresses.code("M54.50")).toBe("/code/M54.50?date=2020-01-01");
    expect(addresses.on("2021-10-01")).toBe("/code/M54.6?x=1&date=2021-10-01");
    expect(addresses.on(undefined)).toBe("/code/M54.6?x=1");
    expect(addressesFrom({ ...place, isDateGiven: false }).code("M54.50")).toBe("/code/M54.50");
  });

  test("whatever a code or an answer is called, its address leads back to it", () => {
    const addresses = addressesFrom({ ...place, isDateGiven: false });
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .filter((one) => ![".", ".."].includes(one));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (start, answers) => {
        const found = match(addresses.choose(start, answers));
        expect(found?.place.params).toEqual({ start });
        expect(found?.place.query.getAll("a")).toEqual(answers);
      }),
    );
  });
});
