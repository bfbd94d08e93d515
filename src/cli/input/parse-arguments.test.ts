import { describe, expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { parseArguments } from "./parse-arguments.ts";

const options = { date: { value: "DATE", about: "" }, all: { about: "" }, help: { about: "" } };
const parse = (...typed: string[]): object => {
  const { args, values } = parseArguments(typed, options);
  return { args, ...Object.fromEntries(values) };
};

describe("arguments", () => {
  test("options stand anywhere, with or without an equals sign", () => {
    expect(parse("M54.6", "--date", "2026-01-01", "--all")).toEqual({ args: ["M54.6"], date: "2026-01-01", all: true });
    expect(parse("--date=2026-01-01", "M54.6")).toEqual({ args: ["M54.6"], date: "2026-01-01" });
    expect(parse("-h")).toEqual({ args: [], help: true });
  });

  test("of an option given twice the last counts", () => {
    expect(parse("--date", "a", "--date", "b")).toEqual({ args: [], date: "b" });
  });

  test("what follows -- is no option; - alone is an argument", () => {
    expect(parse("--", "--date", "-x")).toEqual({ args: ["--date", "-x"] });
    expect(parse("-")).toEqual({ args: ["-"] });
  });

  test.each<[string[], string]>([
    [["--dat", "x"], "there is no option --dat: did you mean --date?"],
    [["-q"], "there is no option -q"],
    [["--constructor"], "there is no option --constructor"],
    [["--date"], "--date needs a value: --date DATE"],
    [["--date", "--all"], "--date needs a value"],
    [["--date="], "--date needs a value"],
    [["--all=yes"], "--all takes no value"],
  ])("%j", (typed, message) => {
    expect(() => parse(...typed)).toThrow(UsageError);
    expect(() => parse(...typed)).toThrow(message);
  });
});
