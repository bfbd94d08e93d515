import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SourceFormatError } from "./source-format-error.ts";
import type { TabularEntry, TabularList } from "./tabular-list.ts";
import { parseTabularXml } from "./tabular-xml.ts";

const file = "icd10cm-tabular.xml";

/** Every element and note kind of the format, in the words of the official list; some containers stand twice. */
const whole = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
  <version>2026</version>
  <introduction>
    <introSection type="title">
      <title>ICD-10-CM TABULAR LIST of DISEASES and INJURIES</title>
    </introSection>
    <introSection type="instruction">
      <title>Code Also</title>
      <instruction>
        <note>A code also note instructs that 2 codes may be required.</note>
        <note>Sequencing is discretionary.</note>
      </instruction>
    </introSection>
  </introduction>
  <chapter>
    <name>7</name>
    <desc>Diseases of the eye and adnexa (H00-H59)</desc>
    <notes>
      <note>Use an external cause code following the code for the eye condition.</note>
    </notes>
    <sectionIndex>
      <sectionRef first="H53" last="H54" id="H53-H54">
         Visual disturbances and blindness
      </sectionRef>
    </sectionIndex>
    <section id="H53-H54">
      <desc>Visual disturbances and blindness (H53-H54)</desc>
      <useAdditionalCode>
        <note>code for disease (A00)</note>
      </useAdditionalCode>
      <includes>
        <note>low  vision</note>
      </includes>
      <useAdditionalCode>
        <note>code, if applicable, to identify cause (B95-B97)</note>
      </useAdditionalCode>
      <diag>
        <name>H54</name>
        <desc>Blindness and low vision</desc>
        <codeFirst>
          <note>any associated underlying cause of the blindness</note>
        </codeFirst>
        <codeAlso>
          <note>, if applicable, cause</note>
        </codeAlso>
        <excludes1>
          <note>amaurosis fugax (G45.3)</note>
        </excludes1>
        <diag>
          <name>H54.8</name>
          <desc>Legal blindness, as defined in USA</desc>
          <inclusionTerm>
            <note>Blindness NOS according to USA definition</note>
          </inclusionTerm>
          <excludes2>
            <note>legal blindness with specification of impairment level (H54.0-H54.7)</note>
          </excludes2>
          <visualImpairment>
            <visCategory>
              <heading>Category of visual impairment</heading>
              <visRange>
                <heading>Visual acuity</heading>
                <visMax><heading>Maximum less than:</heading></visMax>
                <visMin><heading>Minimum:</heading></visMin>
              </visRange>
            </visCategory>
            <visCategory>
              <value>1</value>
              <visRange>
                <visMax><value>6/18</value></visMax>
                <visMin><value>6/60</value></visMin>
              </visRange>
              <visRange>
                <visMax><value>20/70</value></visMax>
              </visRange>
            </visCategory>
          </visualImpairment>
        </diag>
      </diag>
    </section>
  </chapter>
  <chapter>
    <name>19</name>
    <desc>Injury &amp; poisoning (S00-T88)</desc>
    <section id="S10-S19">
      <desc>Injuries to the neck (S10-S19)</desc>
      <diag>
        <name>S12</name>
        <desc>Fracture of cervical vertebra\tand other parts of neck</desc>
        <sevenChrNote>
          <note>The appropriate 7th character is to be added to all codes from subcategories S12.0-S12.6</note>
        </sevenChrNote>
        <sevenChrDef>
          <extension char="A">initial encounter for closed fracture</extension>
          <extension char="B">initial encounter for open fracture</extension>
          <note>\tinitial encounter for open fracture NOS</note>
          <note>and another</note>
          <extension char="S">sequela</extension>
        </sevenChrDef>
        <diag>
          <name>S12.8</name>
          <desc>Fracture of other parts of neck</desc>
          <sevenChrDef>
            <extension char="A">initial encounter</extension>
          </sevenChrDef>
        </diag>
        <diag placeholder="true">
          <name>S12.9X</name>
          <desc>Fracture of neck, unspecified</desc>
        </diag>
      </diag>
    </section>
    <section id="T07">
      <desc>Injuries involving multiple body regions (T07)</desc>
      <diag>
        <name>T07</name>
        <desc><![CDATA[Unspecified multiple injuries]]></desc>
      </diag>
    </section>
  </chapter>
</ICD10CM.tabular>
`;

function parse(text: string): TabularList {
  return parseTabularXml(text, file);
}

function entriesOf(list: TabularList): readonly TabularEntry[] {
  const below = (entry: TabularEntry): TabularEntry[] => [entry, ...entry.children.flatMap(below)];
  return list.chapters.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries.flatMap(below)));
}

function entryOf(list: TabularList, code: string): TabularEntry {
  const found = entriesOf(list).find((entry) => entry.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

/** A list whose only entry has this content. */
function around(content: string): string {
  return `<ICD10CM.tabular><version>2026</version><chapter><name>1</name><desc>Chapter (A00-B99)</desc>
<section id="A00-A09"><desc>Block (A00-A09)</desc>
${content}
</section></chapter></ICD10CM.tabular>`;
}

function refusal(text: string): SourceFormatError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof SourceFormatError) return error;
    throw error;
  }
  throw new Error("was read without an error");
}

describe("parseTabularXml", () => {
  const list = parse(whole);

  test("reads the front matter", () => {
    expect(list.version).toBe("2026");
    expect(list.introduction).toEqual([
      { type: "title", title: "ICD-10-CM TABULAR LIST of DISEASES and INJURIES", notes: [] },
      {
        type: "instruction",
        title: "Code Also",
        notes: ["A code also note instructs that 2 codes may be required.", "Sequencing is discretionary."],
      },
    ]);
  });

  test("reads chapters and blocks, their ranges apart from their titles", () => {
    expect(list.chapters.map(({ number, title, range }) => [number, title, range])).toEqual([
      ["7", "Diseases of the eye and adnexa", "H00-H59"],
      ["19", "Injury & poisoning", "S00-T88"],
    ]);
    expect(list.chapters[0]?.notes).toEqual({
      general: ["Use an external cause code following the code for the eye condition."],
    });
    expect(list.chapters[0]?.sectionIndex).toEqual([
      { first: "H53", last: "H54", id: "H53-H54", text: "Visual disturbances and blindness" },
    ]);
    expect(list.chapters[1]?.sections.map(({ id, title }) => [id, title])).toEqual([
      ["S10-S19", "Injuries to the neck"],
      ["T07", "Injuries involving multiple body regions"],
    ]);
  });

  test("reads every kind of note where it stands; a container that stands twice goes on", () => {
    expect(list.chapters[0]?.sections[0]?.notes).toEqual({
      useAdditionalCode: ["code for disease (A00)", "code, if applicable, to identify cause (B95-B97)"],
      includes: ["low vision"],
    });
    expect(entryOf(list, "H54").notes).toEqual({
      codeFirst: ["any associated underlying cause of the blindness"],
      codeAlso: [", if applicable, cause"],
      excludes1: ["amaurosis fugax (G45.3)"],
    });
    expect(entryOf(list, "H54.8").notes).toEqual({
      inclusionTerms: ["Blindness NOS according to USA definition"],
      excludes2: ["legal blindness with specification of impairment level (H54.0-H54.7)"],
    });
  });

  test("reads 7th characters with their inclusion terms, nested definitions apart", () => {
    const outer = entryOf(list, "S12");
    expect(outer.seventhCharacterNotes).toEqual([
      "The appropriate 7th character is to be added to all codes from subcategories S12.0-S12.6",
    ]);
    expect(outer.seventhCharacters).toEqual([
      { character: "A", meaning: "initial encounter for closed fracture", inclusionTerms: [] },
      {
        character: "B",
        meaning: "initial encounter for open fracture",
        inclusionTerms: ["initial encounter for open fracture NOS", "and another"],
      },
      { character: "S", meaning: "sequela", inclusionTerms: [] },
    ]);
    expect(entryOf(list, "S12.8").seventhCharacters).toEqual([
      { character: "A", meaning: "initial encounter", inclusionTerms: [] },
    ]);
    expect(entryOf(list, "T07")).not.toHaveProperty("seventhCharacters");
  });

  test("reads the table of visual impairment", () => {
    expect(entryOf(list, "H54.8").visualImpairment).toEqual([
      {
        category: "Category of visual impairment",
        ranges: [{ heading: "Visual acuity", maximum: "Maximum less than:", minimum: "Minimum:" }],
      },
      { category: "1", ranges: [{ maximum: "6/18", minimum: "6/60" }, { maximum: "20/70" }] },
    ]);
    expect(entryOf(list, "H54")).not.toHaveProperty("visualImpairment");
  });

  test("folds blanks and tabs, and keeps placeholders, entities and CDATA", () => {
    expect(entryOf(list, "S12").title).toBe("Fracture of cervical vertebra and other parts of neck");
    expect(entriesOf(list).map(({ code, placeholder }) => (placeholder ? `${code}!` : code))).toEqual([
      "H54",
      "H54.8",
      "S12",
      "S12.8",
      "S12.9X!",
      "T07",
    ]);
    expect(entryOf(list, "T07").title).toBe("Unspecified multiple injuries");
  });

  test("folds no-break spaces, and line breaks inside a text", () => {
    const read = parse(around("<diag><name> A00\n</name><desc>Cholera,\r\n   \u00a0unspecified </desc></diag>"));
    expect(entryOf(read, "A00").title).toBe("Cholera, unspecified");
  });
});

describe("what it cannot account for, with its line", () => {
  const cholera = "<name>A00</name><desc>Cholera</desc>";
  const diag = `<diag>${cholera}</diag>`;
  const chapter = `<chapter><name>1</name><desc>Chapter (A00-B99)</desc></chapter>`;

  test.each<[string, string, RegExp]>([
    [
      "an unknown element",
      `<diag>${cholera}<seeAlso><note>x</note></seeAlso></diag>`,
      /line 3: expected no element <seeAlso> here/,
    ],
    [
      "an element of another place",
      `<diag>${cholera}<section id="B00-B09"></section></diag>`,
      /no element <section> here/,
    ],
    ["an element inside a text", `<diag><name>A00</name><desc>Cho<b>le</b>ra</desc></diag>`, /no text before <b>/],
    ["text between elements", `<diag>${cholera}cholera</diag>`, /line 3: expected no text in <diag>/],
    ["text before an element", `<diag>cholera${cholera}</diag>`, /no text before <name>/],
    [
      "text in a container of notes",
      `<diag>${cholera}<excludes1>x<note>y</note></excludes1></diag>`,
      /no text before <note>/,
    ],
    [
      "a code that stands twice",
      `${diag}\n${diag}`,
      /line 4: expected a code that has not been used: A00 stands twice/,
    ],
    ["a code without a name", "<diag><desc>Cholera</desc></diag>", /<name> and <desc> in <diag>/],
    ["a code without a title", "<diag><name>A00</name></diag>", /<name> and <desc> in <diag>/],
    ["a code with an empty title", "<diag><name>A00</name><desc> </desc></diag>", /(?:title|text) in <desc>/],
    [
      "a note before the title",
      "<diag><name>A00</name><excludes1></excludes1><desc>C</desc></diag>",
      /before <excludes1>/,
    ],
    ["a name that is no code", "<diag><name>a00</name><desc>Cholera</desc></diag>", /a code in <name>/],
    ["a code without its dot", "<diag><name>A000</name><desc>Cholera</desc></diag>", /a code in <name>/],
    [
      "a 7th character of two",
      `<diag>${cholera}<sevenChrDef><extension char="AB">x</extension></sevenChrDef></diag>`,
      /one character/,
    ],
    [
      "a 7th character missing",
      `<diag>${cholera}<sevenChrDef><extension>x</extension></sevenChrDef></diag>`,
      /one character/,
    ],
    [
      "a note before any 7th character",
      `<diag>${cholera}<sevenChrDef><note>x</note></sevenChrDef></diag>`,
      /an <extension> before/,
    ],
  ])("%s", (_, content, message) => {
    const error = refusal(around(content));
    expect(error.file).toBe(file);
    expect(error.message).toMatch(message);
    expect(error.line).toBe(Number(/line (\d+)/.exec(error.message)?.[1]));
    expect(error.line).toBeGreaterThanOrEqual(3);
  });

  // A second one would silently take the place of the first.
  test.each<[string, string]>([
    ["two names of a code", "<diag><name>A00</name><desc>Cholera</desc><name>A01</name></diag>"],
    ["two titles of a code", `<diag>${cholera}<desc>Typhoid fever</desc></diag>`],
    ["two definitions of 7th characters", `<diag>${cholera}${seventh("A")}${seventh("D")}</diag>`],
    [
      "a 7th character defined twice",
      `<diag>${cholera}<sevenChrDef>${extension("A")}${extension("A")}</sevenChrDef></diag>`,
    ],
    ["two tables", `<diag>${cholera}<visualImpairment></visualImpairment><visualImpairment></visualImpairment></diag>`],
    ["an attribute nobody knows", `<diag placehodler="true">${cholera}</diag>`],
    ["a placeholder that is neither true nor false", `<diag placeholder="yes">${cholera}</diag>`],
    ["an empty note", `<diag>${cholera}<excludes1><note> </note></excludes1></diag>`],
    ["an empty meaning", `<diag>${cholera}<sevenChrDef><extension char="A"/></sevenChrDef></diag>`],
  ])("%s", (_, content) => {
    expect(refusal(around(content)).line).toBeGreaterThanOrEqual(3);
  });

  test.each<[string, string, RegExp]>([
    ["a version that is no year", `<ICD10CM.tabular><version>April</version></ICD10CM.tabular>`, /a year/],
    ["no version", `<ICD10CM.tabular>${chapter}</ICD10CM.tabular>`, /a <version>/],
    ["two versions", `<ICD10CM.tabular><version>2025</version><version>2026</version></ICD10CM.tabular>`, /version/],
    ["another document", "<html><body>Not found</body></html>", /no element <html> here/],
    ["nothing", "", /well-formed XML/],
    ["a chapter that stands twice", whole.replace("<name>19</name>", "<name>7</name>"), /chapter/],
    ["a chapter without a number", whole.replace("<name>19</name>", ""), /<name> and <desc> in <chapter>/],
    ["a chapter without its range", whole.replace(" (S00-T88)", ""), /a chapter title with its range/],
    ["two titles of a chapter", whole.replace(/<desc>Injury[^\n]*/, "$&$&"), /<desc>|title/],
    ["a block that stands twice", whole.replace('id="T07"', 'id="S10-S19"'), /a section id that has not been used/],
    ["a block without an id", whole.replace(' id="T07"', ""), /a section id/],
    [
      "a block whose title names another",
      whole.replace("regions (T07)", "regions (T08)"),
      /a title that ends in "\(T07\)"/,
    ],
    ["a block without a title", whole.replace(/<desc>Injuries to the neck[^\n]*/, ""), /<desc> in <section>/],
    ["broken XML", whole.replace("</codeAlso>", "</codeFirst>"), /well-formed XML/],
    ["an entity nobody knows", whole.replace("&amp;", "&nbsp;"), /well-formed XML/],
    ["more after the end", `${whole}<chapter/>`, /well-formed XML/],
  ])("%s", (_, text, message) => {
    expect(refusal(text).message).toMatch(message);
  });

  test("names the line of the file", () => {
    const at = whole.split("\n").findIndex((line) => line.includes("<name>S12.8</name>")) + 1;
    expect(refusal(whole.replace("<name>S12.8</name>", "<name>S12</name>")).line).toBe(at);
  });
});

describe("damaged files", () => {
  const list = parse(whole);
  const bytes = new TextEncoder().encode(whole);

  test("cut anywhere, they are refused by name; only the last line break may be missing", () => {
    for (let length = 0; length < bytes.length - 1; length++) {
      expect(refusal(new TextDecoder().decode(bytes.subarray(0, length))).file).toBe(file);
    }
    expect(parse(whole.trimEnd())).toEqual(list);
  });

  test("a bit flipped anywhere, they are refused by name or read without losing an entry", () => {
    let refused = 0;
    const shape = shapeOf(list);
    // Every byte, and of its eight bits a third: all bits of every kind of character.
    for (let bit = 0; bit < bytes.length * 8; bit += 3) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = readOrRefuse(new TextDecoder().decode(flipped));
      if (read === undefined) refused++;
      else expect(shapeOf(read), `bit ${bit & 7} of byte ${bit >> 3}`).toEqual(shape);
    }
    // The others change a letter inside a text.
    expect(refused).toBeGreaterThan(bytes.length);
  });

  test("with pieces taken out, doubled or exchanged, they are refused by name or read", () => {
    const cut = fc.tuple(
      fc.nat(whole.length),
      fc.nat(60),
      fc.nat(whole.length),
      fc.constantFrom("", " ", "<", ">", "&", '"', "\u0000"),
    );
    fc.assert(
      fc.property(cut, ([from, length, to, filler]) => {
        const piece = whole.slice(from, from + length);
        const without = whole.slice(0, from) + filler + whole.slice(from + length);
        readOrRefuse(without);
        readOrRefuse(without.slice(0, to) + piece + without.slice(to));
      }),
      { numRuns: 1000 },
    );
  });

  test("anything at all is refused by name", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void refusal(text)));
    const xml = fc.string({
      unit: fc.constantFrom("<", ">", "/", "diag", "name", " ", '"', "=", "chapter", "&", "]]>", "<![CDATA[", "<!--"),
    });
    fc.assert(fc.property(xml, (text) => void refusal(`<ICD10CM.tabular>${text}`)));
  });
});

function seventh(character: string): string {
  return `<sevenChrDef>${extension(character)}</sevenChrDef>`;
}

function extension(character: string): string {
  return `<extension char="${character}">meaning of ${character}</extension>`;
}

function readOrRefuse(text: string): TabularList | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof SourceFormatError) return undefined;
    throw error;
  }
}

/** How much of everything there is, whatever its letters. */
function shapeOf(list: TabularList): unknown {
  return {
    introduction: list.introduction.map(({ notes }) => notes.length),
    chapters: list.chapters.map((chapter) => ({
      index: chapter.sectionIndex.length,
      notes: Object.entries(chapter.notes).map(([kind, notes]) => [kind, notes.length]),
      sections: chapter.sections.map(({ notes, entries }) => ({
        notes: Object.entries(notes).map(([kind, texts]) => [kind, texts.length]),
        entries: entries.map(shapeOfEntry),
      })),
    })),
  };
}

function shapeOfEntry(entry: TabularEntry): unknown {
  return {
    placeholder: entry.placeholder,
    notes: Object.entries(entry.notes).map(([kind, texts]) => [kind, texts.length]),
    seventhNotes: entry.seventhCharacterNotes.length,
    seventh: entry.seventhCharacters?.map(({ inclusionTerms }) => inclusionTerms.length),
    table: entry.visualImpairment?.map(({ ranges }) => ranges.map((range) => Object.keys(range))),
    children: entry.children.map(shapeOfEntry),
  };
}
