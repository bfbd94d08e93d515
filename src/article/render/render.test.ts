import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DecisionFlow, DecisionNode, Document } from "../document.ts";
import { escapeHtml, scriptJson } from "./escape.ts";
import { documentHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import { toPlainText } from "./plain-text.ts";
import { emWidth, wrapToWidth } from "./text-width.ts";
import { treeSvg } from "./tree-svg.ts";

const anyText = fc.string({ unit: "binary", maxLength: 80 });

const flow: DecisionFlow = {
  kind: "tree",
  caption: "A <tree> & more",
  root: {
    question: "Which region of the spine?",
    branches: [
      {
        answer: "thoracic",
        isOnPath: true,
        leadsTo: {
          question: "Is it chronic?",
          branches: [
            {
              answer: "yes",
              isOnPath: true,
              leadsTo: {
                codes: [{ code: "M54.6", status: "valid" }],
                count: 1,
                after: [{ code: "G89.29", status: "valid" }],
              },
            },
            { answer: "no", isOnPath: false, leadsTo: { codes: [], count: 0, ask: "Since when?" } },
          ],
        },
      },
      {
        answer: "lumbar",
        isOnPath: false,
        leadsTo: {
          codes: [
            { code: "M54.50", status: "valid" },
            { code: "M54.59", status: "valid" },
          ],
          count: 3,
        },
      },
    ],
  },
};

const document: Document = {
  title: "A *title* with | and <b>",
  sections: [
    {
      id: "one",
      heading: "One",
      blocks: [
        {
          kind: "paragraph",
          text: ["See ", { code: "M51", status: "incomplete", text: "M51.-" }, "."],
          source: "Guidelines I.A.12.a",
        },
        { kind: "table", columns: ["Code", "Title"], rows: [[[{ code: "M54.6", status: "valid" }], ["a | b"]]] },
        { kind: "facts", facts: [{ name: "Status", value: ["valid"] }] },
        {
          kind: "note",
          label: "Excludes1",
          at: [{ code: "M54", status: "incomplete" }],
          lines: [["psychogenic dorsalgia"]],
        },
        { kind: "question", question: "Is it so?", answer: ["Yes."] },
        flow,
      ],
    },
  ],
};

describe("Markdown", () => {
  const text = toMarkdown(document);

  test("is whole, and what would be markup is escaped", () => {
    expect(text).toContain("# A \\*title\\* with | and \\<b\\>");
    expect(text).toContain("See M51.-. *(Guidelines I.A.12.a)*");
    expect(text).toContain("| M54.6 | a \\| b |");
    expect(text).toContain("> **Excludes1** at M54:\n> - psychogenic dorsalgia");
    expect(text).toContain("### Is it so?\n\nYes.");
    expect(text).toContain(
      "- **Which region of the spine?**\n  - “thoracic”:\n    - **Is it chronic?**\n      - “yes” leads to M54.6, then G89.29",
    );
    expect(text).toContain("- “lumbar” leads to 3 codes, M54.50 to M54.59");
  });

  test("a row stays a row, whatever stands in it", () => {
    fc.assert(
      fc.property(anyText, (cell) => {
        const one: Document = {
          title: "",
          sections: [
            { id: "t", heading: "", blocks: [{ kind: "table", columns: ["A", "B"], rows: [[["x"], [cell]]] }] },
          ],
        };
        const rows = toMarkdown(one).trimEnd().split("\n").slice(-1);
        expect(rows[0]).toMatch(/^\| x \| .*\|$/su);
      }),
    );
  });
});

describe("HTML", () => {
  test("links codes that have a page, and only those", () => {
    const html = documentHtml(document, { linkTo: (code) => (code === "M54.6" ? "M54.6.html" : undefined) });
    expect(html).toContain('<a class="code" href="M54.6.html">M54.6</a>');
    expect(html).toContain('<span class="code incomplete">M51.-</span>');
    expect([...html.matchAll(/href="([^"#]+)"/g)].map(([, href]) => href)).toEqual(["M54.6.html", "M54.6.html"]);
  });

  test("no text becomes markup", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeHtml(`<i>${text}</i>`);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(JSON.parse(scriptJson({ text }))).toEqual({ text });
        expect(scriptJson(`</script>${text}`)).not.toContain("</");
      }),
    );
  });
});

test("plain text keeps to its width", () => {
  const layout = { width: 60, heading: (text: string) => text, quiet: (text: string) => text };
  const lines = toPlainText(document, layout);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines.join("\n")).toContain("- “no” reaches no code, ask: Since when?");
});

describe("a drawn tree", () => {
  test("names its codes and the way to them", () => {
    const svg = treeSvg(flow, "tree");
    expect(svg).toContain('<title id="tree-title">A &lt;tree&gt; &amp; more</title>');
    expect(svg).toContain('<tspan class="code">M54.6</tspan><tspan> + </tspan><tspan class="code">G89.29</tspan>');
    expect(svg).toContain("no code: ask the provider");
  });

  test("stays within its frame, and no line lies on another", () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 14 })
      .map((list) => list.join(" "));
    const { node } = fc.letrec<{ node: DecisionNode }>((tie) => ({
      node: fc.record({
        question: words,
        branches: fc.array(
          fc.record({
            answer: words,
            isOnPath: fc.boolean(),
            leadsTo: fc.oneof(
              { maxDepth: 4 },
              fc.constant({ codes: [{ code: "S52.501A", status: "valid" as const }], count: 1 }),
              tie("node"),
            ),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    }));
    fc.assert(
      fc.property(node, (root) => {
        const svg = treeSvg({ kind: "tree", caption: "", root }, "t");
        const [, width = "", height = ""] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
        const places = [...svg.matchAll(/<tspan x="([\d.]+)" y="([\d.]+)">([^<]*)</g)].map(([, x, y, text = ""]) => ({
          x: Number(x),
          y: Number(y),
          text,
        }));
        for (const { x, y, text } of places) {
          expect(y).toBeLessThan(Number(height));
          if (text.includes(" ")) expect(x + emWidth(text) * 13.5).toBeLessThanOrEqual(Number(width));
        }
        for (const [at, { y }] of places.entries())
          if (at > 0) expect(y - places[at - 1]!.y).toBeGreaterThanOrEqual(17.9);
      }),
      { numRuns: 60 },
    );
  });
});

test("wrapping keeps the words and the width", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zA-Z]{1,9}$/), { minLength: 1, maxLength: 30 }), (list) => {
      const lines = wrapToWidth(list.join(" "), 12);
      expect(lines.join(" ")).toBe(list.join(" "));
      for (const line of lines) if (line.includes(" ")) expect(emWidth(line)).toBeLessThanOrEqual(12);
    }),
  );
});
