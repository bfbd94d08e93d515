import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineMap } from "./line-map.ts";
import { rules } from "./rules.ts";
import { type SpannedFinding, toSarif, UnlistedRule } from "./sarif.ts";

const text = "Upper back pain 💥:\r\nM54.5 is low back pain.\n\nM54.6";

function finding(quote: string, parts: Partial<SpannedFinding> = {}): SpannedFinding {
  const start = text.indexOf(quote);
  const base = { rule: "incomplete-code", severity: "error", codes: [quote], message: `${quote} is a header` } as const;
  return { ...base, authority: "Guidelines I.B.2", start, end: start + quote.length, ...parts };
}

describe("toSarif", () => {
  const log = toSarif({
    version: "1.2.3",
    rules: [
      ...rules,
      { id: "wrong-title", severity: "warning", summary: "A title of another code.", authority: "Tabular List" },
    ],
    files: [
      {
        path: "a b/guide #1.md",
        text,
        findings: [finding("M54.5"), finding("M54.6", { rule: "wrong-title", severity: "advice", fix: "x" })],
      },
      { path: "empty.md", text: "", findings: [] },
    ],
  });
  const [run] = log.runs;

  test("has what SARIF 2.1.0 requires of a log, a run, a driver and a result", () => {
    expect(log.version).toBe("2.1.0");
    expect(run.tool.driver).toMatchObject({ name: "dxproof", version: "1.2.3" });
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results).toHaveLength(2);
    for (const { ruleId, ruleIndex, message } of run.results) {
      expect(message.text).not.toBe("");
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  test("places are lines and columns in UTF-16, and offsets into the text", () => {
    const region = run.results[0]?.locations[0].physicalLocation.region;
    expect(region).toEqual({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 6, charOffset: 21, charLength: 5 });
    expect(run.results[1]?.locations[0].physicalLocation.region).toMatchObject({ startLine: 4, startColumn: 1 });
  });

  test("advice is a note, severities of a finding come before the rule's", () => {
    expect(run.results.map(({ level }) => level)).toEqual(["error", "note"]);
    expect(run.tool.driver.rules.find(({ id }) => id === "unspecified-code")?.defaultConfiguration.level).toBe("note");
    expect(run.results.map(({ properties }) => properties.fix)).toEqual([undefined, "x"]);
  });

  test("paths become URIs; a URI stays", () => {
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual(["a%20b/guide%20%231.md", "empty.md"]);
    const other = toSarif({ version: "1", rules: [], files: [{ path: "file:///x/y.md", text: "", findings: [] }] });
    expect(other.runs[0].artifacts[0]?.location.uri).toBe("file:///x/y.md");
    expect(() =>
      toSarif({ version: "1", rules: [], files: [{ path: "\uD800.md", text: "", findings: [] }] }),
    ).not.toThrow();
  });

  test("the text is not in the log", () => {
    expect(JSON.stringify(log)).not.toContain("Upper back pain");
  });

  test("a finding of a rule that is not listed is refused by name", () => {
    const file = { path: "a.md", text, findings: [finding("M54.5", { rule: "no-such-rule" })] };
    expect(() => toSarif({ version: "1", rules, files: [file] })).toThrow(UnlistedRule);
    expect(() => toSarif({ version: "1", rules, files: [file] })).toThrow(/no-such-rule/);
  });
});

test("lines and columns lead back to the offset, in any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "💥", "\uD800") }), fc.nat(), (any, at) => {
      const offset = at % (any.length + 1);
      const { line, column } = new LineMap(any).positionOf(offset);
      const before = any.split("\n").slice(0, line - 1);
      expect(before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1).toBe(offset);
    }),
  );
});
