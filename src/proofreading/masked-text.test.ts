import fc from "fast-check";
import { expect, test } from "vitest";
import { maskMarkup } from "./masked-text.ts";

test.each([
  ["<p>Use <b>M54.6</b></p>", "Use    M54.6"],
  ["<td>M54.6</td><td>Pain</td>", "|   M54.6     |   Pain"],
  ["<script>M54.5</script>M54.6", "M54.6"],
  ["a&nbsp;b&ndash;c &lt;15", "a      b–      c <   15"],
  ["**M54.6** and `M54.2`", "M54.6   and  M54.2"],
  ["[M54.6](https://example.org/M54.5)", "M54.6"],
  ["* an item\n* **bold** item", "* an item\n*   bold   item"],
])("%s", (text, masked) => {
  expect(maskMarkup(text).trim()).toBe(masked.trim());
});

test("what is no tag stays", () => {
  expect(maskMarkup("GFR <15 and a < b > c")).toBe("GFR <15 and a < b > c");
});

test("a sentence that is broken at a width is one line", () => {
  const text = "The code for pain in the thoracic spine, which is the mid back,\nis M54.6 in every release.";
  expect(maskMarkup(text)).not.toContain("\n");
  expect(maskMarkup("- M54.6 Pain in thoracic spine, a long enough line here\n- M54.2 Cervicalgia")).toContain("\n");
});

test("offsets stay: the masked text is as long as the text", () => {
  const parts = fc.constantFrom(
    "<p>",
    "</td>",
    "&amp;",
    "&#8211;",
    "**",
    "M54.6",
    "[",
    "](x)",
    "\n",
    "|",
    "<",
    ">",
    "`",
    "\\-",
    "\uD800",
    "é",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(parts).map((all) => all.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        expect(maskMarkup(text)).toHaveLength(text.length);
      },
    ),
    { numRuns: 500 },
  );
});
