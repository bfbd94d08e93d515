import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { NoReleaseForDate } from "../catalog/release.ts";
import { describeFailure, InputFileError, UsageError } from "./errors.ts";

const sources = resolve(import.meta.dirname, "..");
/** Those of the browser's app never come to a command line. */
const errorNames = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("web"))
  .flatMap((name) =>
    [...readFileSync(join(sources, name), "utf8").matchAll(/class (\w+) extends Error/g)].map(
      ([, error = ""]) => error,
    ),
  );

describe("what went wrong, in one line", () => {
  test("an error explains itself", () => {
    expect(describeFailure(new UsageError("type more"))).toEqual({ code: "usage-error", message: "type more" });
    expect(describeFailure(new InputFileError("a\n  b\u001B[31m"))).toEqual({
      code: "input-file-error",
      message: "a b\uFFFD[31m",
    });
    expect(describeFailure(new NoReleaseForDate("x")).code).toBe("no-release-for-date");
  });

  test("a file that cannot be used is named, with the reason", () => {
    const error = Object.assign(new Error("ENOENT: no such file or directory, open '/x'"), {
      code: "ENOENT",
      path: "/x",
    });
    expect(describeFailure(error)).toEqual({ code: "file-error", message: "/x: there is no such file or folder" });
  });

  test("an error nobody foresaw does not show what was worked on", () => {
    expect(describeFailure(new TypeError("John Doe is not a function")).message).not.toContain("John");
    expect(describeFailure("John Doe").message).not.toContain("John");
  });

  test.each(errorNames.filter((name) => name !== "OutputClosed"))("%s is known", (name) => {
    const error = Object.assign(new Error("told"), { name });
    expect(describeFailure(error).message).toBe("told");
  });
});
