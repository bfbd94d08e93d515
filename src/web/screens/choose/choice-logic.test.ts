import { describe, expect, it } from "vitest";
import { leadsOf } from "./leads.ts";
import { noteGroups, noteParts } from "./note-groups.ts";
import { queryText } from "./query-text.ts";
import { startTyped } from "./read-start.ts";

describe("leadsOf", () => {
  const option = (answer: string, leadsTo: readonly string[], count = leadsTo.length) => ({ answer, leadsTo, count });

  it("names the one code with its title, once", () => {
    const titles = { "M54.6": "Pain in thoracic spine" };
    expect(leadsOf(option("nothing more than the pain", ["M54.6"]), titles)).toMatchObject({
      kind: "one",
      title: "Pain in thoracic spine",
    });
    expect(leadsOf(option("pain in thoracic spine", ["M54.6"]), titles)).toMatchObject({
      kind: "one",
      title: undefined,
    });
  });

  it("says that an answer leads to none", () => {
    expect(leadsOf(option("not documented", []), {})).toEqual({ kind: "none" });
  });

  it("lists few, and spans many of one category", () => {
    expect(leadsOf(option("muscle", ["M62.830", "M79.18"]), {}).kind).toBe("listed");
    const disc = ["M51.04", "M51.05", "M51.14", "M51.15", "M51.24"];
    expect(leadsOf(option("disc", disc), {})).toEqual({ kind: "span", first: "M51.04", last: "M51.24", count: 5 });
  });

  it("calls nothing the last code of a list that was cut off", () => {
    const cut = Array.from({ length: 20 }, (_, at) => `S52.${at + 10}`);
    expect(leadsOf(option("fracture", cut, 300), {}).kind).toBe("some");
  });

  it("names one of each category", () => {
    const leads = ["F45.41", "M47.14", "M47.15", "M48.44", "M50.13", "M51.04"];
    expect(leadsOf(option("thoracic", leads, 520), {})).toEqual({
      kind: "some",
      codes: ["F45.41", "M47.14", "M48.44", "M50.13"],
      count: 520,
    });
  });
});

describe("notes", () => {
  it("cuts a text at its references and links headers by their name", () => {
    expect(
      noteParts({ text: ", lumbago with sciatica (M54.4-), low back strain (S39.012)", codes: ["M54.4-", "S39.012"] }),
    ).toEqual([
      { text: "lumbago with sciatica (" },
      { text: "M54.4-", code: "M54.4" },
      { text: "), low back strain (" },
      { text: "S39.012", code: "S39.012" },
      { text: ")" },
    ]);
    expect(noteParts({ text: "disorders (M51.-)", codes: ["M51.-"] })[1]).toEqual({ text: "M51.-", code: "M51" });
  });

  it("leaves ranges, and references that are not in the text, unlinked", () => {
    expect(noteParts({ text: "mononeuropathies (G56-G58)", codes: ["G56-G58", "Z18.-"] })).toEqual([
      { text: "mononeuropathies (G56-G58)" },
    ]);
  });

  it("puts first what is coded first", () => {
    const note = (kind: "excludes1" | "codeFirst") => ({ kind, text: kind, from: "M54", codes: [] });
    const groups = noteGroups([note("excludes1"), note("codeFirst"), note("excludes1")]);
    expect(groups.map(({ kind, notes }) => [kind, notes.length])).toEqual([
      ["codeFirst", 1],
      ["excludes1", 2],
    ]);
  });
});

describe("startTyped", () => {
  it.each(["S52.5", " m545 ", "M50-M54", "13", "S29.012A"])("takes %s", (typed) => {
    expect(startTyped(typed)).toBe(typed.trim());
  });

  it.each(["", "back pain", "sepsis", "13 weeks pregnant", "<script>1", "M54.5 pain"])(
    "keeps “%s” out of addresses",
    (typed) => {
      expect(startTyped(typed)).toBeUndefined();
    },
  );
});

describe("queryText", () => {
  it("has what the record says, the question, and no answer", () => {
    const text = queryText(
      {
        start: { kind: "pathway", name: "neck-pain", title: "Neck pain" },
        path: [{ question: "What is known of the cause?", answer: "a current injury" }],
      },
      { code: "neck-pain", ask: "Which structure is injured?", why: "Guidelines I.C.19.b" },
      "2026-11-22",
    );
    expect(text).toContain("About: Neck pain");
    expect(text).toContain("- What is known of the cause? a current injury");
    expect(text).toContain("judgement:\nWhich structure is injured?");
  });
});
