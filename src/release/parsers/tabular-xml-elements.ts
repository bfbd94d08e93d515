import type {
  IntroductionSection,
  SectionReference,
  SeventhCharacter,
  TabularChapter,
  TabularEntry,
  TabularList,
  TabularSection,
  VisualCategory,
} from "./tabular-list.ts";
import {
  type Attributes,
  type ElementReader,
  type Mutable,
  type NotesInProgress,
  noteContainer,
  notesReader,
  sectionIndexReader,
  textElement,
} from "./tabular-xml-readers.ts";
import { visualImpairmentReader } from "./tabular-xml-vision.ts";

/** Builds a `TabularList` from elements as they open and close; the grammar of the tabular schema, element by element. */
export class TabularListReader {
  readonly #fail: (expected: string) => Error;
  readonly #introduction: IntroductionSection[] = [];
  readonly #chapters: TabularChapter[] = [];
  readonly #codes = new Set<string>();
  readonly #sections = new Set<string>();
  #version: string | undefined;

  constructor(fail: (expected: string) => Error) {
    this.#fail = fail;
  }

  readonly #numbers = new Set<string>();
  readonly document: ElementReader = { child: (name) => (name === "ICD10CM.tabular" ? this.#root() : undefined) };

  result(): TabularList {
    if (this.#version === undefined) throw this.#fail("a <version>");
    return { version: this.#version, introduction: this.#introduction, chapters: this.#chapters };
  }

  #root(): ElementReader {
    return {
      once: ["version", "introduction"],
      child: (name) => {
        if (name === "version") return textElement((text) => this.#setVersion(text));
        if (name === "introduction") {
          return { child: (inner, { type = "" }) => (inner === "introSection" ? this.#introSection(type) : undefined) };
        }
        return name === "chapter" ? this.#chapter() : undefined;
      },
    };
  }

  #setVersion(text: string): void {
    if (!/^20\d\d$/.test(text)) throw this.#fail("a year in <version>");
    this.#version = text;
  }

  #introSection(type: string): ElementReader {
    const notes: string[] = [];
    const section: Mutable<IntroductionSection> = { type, title: "", notes };
    this.#introduction.push(section);
    return {
      attributes: ["type"],
      once: ["title"],
      child: (name) => {
        if (name === "title") {
          return textElement((text) => {
            section.title = text;
          });
        }
        return name === "instruction" ? noteContainer(notes) : undefined;
      },
    };
  }

  #chapter(): ElementReader {
    const notes: NotesInProgress = {};
    const sectionIndex: SectionReference[] = [];
    const sections: TabularSection[] = [];
    const chapter: Mutable<TabularChapter> = { number: "", title: "", range: "", notes, sectionIndex, sections };
    this.#chapters.push(chapter);
    return {
      once: ["name", "desc", "sectionIndex"],
      child: (name, attributes) => {
        if (name === "name") {
          return textElement((text) => {
            if (!/^\d{1,2}$/.test(text) || this.#numbers.has(text))
              throw this.#fail("a chapter number that has not been used in <name>");
            this.#numbers.add(text);
            chapter.number = text;
          });
        }
        if (name === "desc") {
          return textElement((text) =>
            Object.assign(chapter, this.#titleAndRange(text, "a chapter title with its range")),
          );
        }
        if (name === "sectionIndex") return sectionIndexReader(sectionIndex);
        if (name === "section") return this.#section(attributes, sections);
        return notesReader(name, notes);
      },
      end: () => {
        if (chapter.number === "" || chapter.title === "") throw this.#fail("<name> and <desc> in <chapter>");
      },
    };
  }

  #section({ id = "" }: Attributes, sections: TabularSection[]): ElementReader {
    if (id === "" || this.#sections.has(id)) throw this.#fail("a section id that has not been used");
    this.#sections.add(id);
    const notes: NotesInProgress = {};
    const entries: TabularEntry[] = [];
    const section: Mutable<TabularSection> = { id, title: "", notes, entries };
    sections.push(section);
    return {
      attributes: ["id"],
      once: ["desc"],
      child: (name, attributes) => {
        if (name === "desc") {
          return textElement((text) => {
            const { title, range } = this.#titleAndRange(text, `a title that ends in "(${id})"`);
            if (range !== id) throw this.#fail(`a title that ends in "(${id})"`);
            section.title = title;
          });
        }
        return name === "diag" ? this.#entry(attributes, entries) : notesReader(name, notes);
      },
      end: () => {
        if (section.title === "") throw this.#fail("<desc> in <section>");
      },
    };
  }

  #entry({ placeholder }: Attributes, siblings: TabularEntry[]): ElementReader {
    if (placeholder !== undefined && placeholder !== "true")
      throw this.#fail('placeholder="true" or no such attribute');
    const notes: NotesInProgress = {};
    const seventhCharacterNotes: string[] = [];
    const children: TabularEntry[] = [];
    const entry: Mutable<TabularEntry> = {
      code: "",
      title: "",
      placeholder: placeholder === "true",
      notes,
      seventhCharacterNotes,
      children,
    };
    siblings.push(entry);
    return {
      attributes: ["placeholder"],
      once: ["name", "desc", "sevenChrDef", "visualImpairment"],
      child: (name, attributes) => {
        if (name === "name") return textElement((text) => this.#nameEntry(entry, text));
        if (name === "desc") {
          return textElement((text) => {
            entry.title = text;
          });
        }
        if (entry.title === "") throw this.#fail(`<name> and <desc> before <${name}>`);
        if (name === "diag") return this.#entry(attributes, children);
        if (name === "sevenChrNote") return noteContainer(seventhCharacterNotes);
        if (name === "sevenChrDef") return this.#seventhCharacters(entry);
        if (name === "visualImpairment") {
          const rows: VisualCategory[] = [];
          entry.visualImpairment = rows;
          return visualImpairmentReader(rows);
        }
        return notesReader(name, notes);
      },
      end: () => {
        if (entry.code === "" || entry.title === "") throw this.#fail("<name> and <desc> in <diag>");
      },
    };
  }

  #nameEntry(entry: Mutable<TabularEntry>, text: string): void {
    if (!/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/.test(text)) throw this.#fail("a code in <name>");
    if (this.#codes.has(text)) throw this.#fail(`a code that has not been used: ${text} stands twice`);
    this.#codes.add(text);
    entry.code = text;
  }

  #seventhCharacters(entry: Mutable<TabularEntry>): ElementReader {
    const definition: SeventhCharacter[] = [];
    entry.seventhCharacters = definition;
    return {
      child: (name, { char = "" }) => {
        if (name === "extension") {
          if (!/^[0-9A-Z]$/.test(char) || definition.some(({ character }) => character === char))
            throw this.#fail("one character that has not been defined in char");
          return textElement((meaning) => definition.push({ character: char, meaning, inclusionTerms: [] }), ["char"]);
        }
        if (name !== "note") return undefined;
        return textElement((text) => {
          const last = definition.pop();
          if (last === undefined) throw this.#fail("an <extension> before its <note>");
          definition.push({ ...last, inclusionTerms: [...last.inclusionTerms, text] });
        });
      },
    };
  }

  #titleAndRange(text: string, expected: string): { readonly title: string; readonly range: string } {
    const match = /^(.+?) \(([A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?)\)$/.exec(text);
    if (match?.[1] === undefined || match[2] === undefined) throw this.#fail(expected);
    return { title: match[1], range: match[2] };
  }
}
