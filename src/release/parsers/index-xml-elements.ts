import type { IndexCell, IndexDocument, IndexKind, IndexTerm } from "../../alphabetic-index/index-document.ts";
import { readWrittenTitle } from "../../alphabetic-index/written-title.ts";
import { indexCodePattern, isNone } from "./index-codes.ts";
import type { ElementReader, Mutable } from "./tabular-xml-readers.ts";

/** Stands in an element's text where a child element stood: no text of XML can hold it. */
export const childMark = "\u0000";

/** A reader whose `close` gets the element's own text unfolded, with `childMark` for each child. */
export type IndexElement = ElementReader;

type TermInProgress = Mutable<IndexTerm> & { readonly subterms: IndexTerm[] };

const references = {
  see: "see",
  seeAlso: "seeAlso",
  seecat: "category",
  subcat: "subcategory",
  manif: "manifestation",
  warning: "warning",
} as const satisfies Readonly<Record<string, keyof IndexTerm>>;

/** Builds an `IndexDocument` from elements as they open and close; the grammar of the index schema, element by element. */
export class IndexReader {
  readonly #fail: (expected: string) => Error;
  readonly #mainTerms: IndexTerm[] = [];
  readonly #columns: string[] = [];
  #version: string | undefined;
  #title = "";
  #document: IndexDocument | undefined;

  constructor(fail: (expected: string) => Error) {
    this.#fail = fail;
  }

  readonly document: IndexElement = {
    child: (name, attributes) => {
      if (name !== "ICD10CM.index") return undefined;
      if (attributes.isAddenda === "true") throw this.#fail("a whole index: this file is an addendum (isAddenda)");
      return this.#root();
    },
  };

  result(): IndexDocument {
    if (this.#document === undefined) throw this.#fail("</ICD10CM.index>");
    return this.#document;
  }

  #finish(): IndexDocument {
    if (this.#version === undefined) throw this.#fail("a <version>");
    if (this.#mainTerms.length === 0) throw this.#fail("a <letter> with a <mainTerm>");
    return {
      kind: this.#kind(),
      version: this.#version,
      ...(this.#columns.length === 0 ? {} : { columns: this.#columns }),
      mainTerms: this.#mainTerms,
    };
  }

  #kind(): IndexKind {
    const [first] = this.#columns;
    if (first === "Neoplasm") return "neoplasm";
    if (first === "Substance") return "drug";
    if (first !== undefined) throw this.#fail('the first <head> to be "Neoplasm" or "Substance"');
    if (/external\s+cause/i.test(this.#title)) return "external-cause";
    if (/index to diseases|alphabetic/i.test(this.#title) || this.#title === "") return "alphabetic";
    throw this.#fail("a <title> that names the index");
  }

  #root(): IndexElement {
    return {
      child: (name) => {
        if (name === "version") return textElement((text) => this.#setVersion(text));
        if (name === "title") {
          return textElement((text) => {
            this.#title = text;
          });
        }
        if (name === "indexHeading")
          return { child: (inner, { col }) => (inner === "head" ? this.#head(col) : undefined) };
        return name === "letter" ? this.#letter() : undefined;
      },
      end: () => {
        this.#document = this.#finish();
      },
    };
  }

  #setVersion(text: string): void {
    if (!/^20\d\d$/.test(text)) throw this.#fail("a year in <version>");
    this.#version = text;
  }

  #head(col: string | undefined): IndexElement {
    if (col !== String(this.#columns.length + 1)) throw this.#fail(`col="${this.#columns.length + 1}" in <head>`);
    return textElement((text) => this.#columns.push(text));
  }

  #letter(): IndexElement {
    let hasTitle = false;
    return {
      child: (name) => {
        if (name === "title") {
          hasTitle = true;
          return textElement((text) => {
            if (text === "") throw this.#fail("a letter in <title>");
          });
        }
        if (!hasTitle) throw this.#fail(`<title> before <${name}>`);
        return name === "mainTerm" ? this.#term(this.#mainTerms, 0) : undefined;
      },
    };
  }

  #term(siblings: IndexTerm[], level: number): IndexElement {
    const term: TermInProgress = { written: "", title: "", nonessentialModifiers: [], subterms: [] };
    const cells: IndexCell[] = [];
    let hasTitle = false;
    siblings.push(term);
    return {
      child: (name, attributes) => {
        if (name === "title") {
          if (hasTitle) throw this.#fail("one <title> a term");
          hasTitle = true;
          return this.#termTitle(term);
        }
        if (!hasTitle) throw this.#fail(`<title> before <${name}>`);
        if (name === "term") {
          if (attributes.level !== String(level + 1)) throw this.#fail(`level="${level + 1}"`);
          return this.#term(term.subterms, level + 1);
        }
        if (term.subterms.length > 0) throw this.#fail(`<${name}> before the subterms`);
        if (name === "cell") return this.#cell(attributes.col, cells);
        return this.#reference(name, term);
      },
      end: () => {
        if (!hasTitle) throw this.#fail("a <title> in the term");
        if (cells.length > 0) term.cells = cells;
      },
    };
  }

  /** Text may go on after the modifiers, "Abandonment(causing exposure) NEC", and stand between them. */
  #termTitle(term: TermInProgress): IndexElement {
    let modifiers: string | undefined;
    return {
      child: (name) => {
        if (name !== "nemod" || modifiers !== undefined) return undefined;
        return textElement((text) => {
          if (!text.startsWith("(")) throw this.#fail("a bracket at the beginning of <nemod>");
          modifiers = text;
        });
      },
      close: (text) => {
        const [before = "", ...after] = text.split(childMark);
        const written = foldBlanks([before, modifiers ?? "", ...after].join(""));
        if (written === "") throw this.#fail("text in <title>");
        Object.assign(term, { written }, readTitle(written));
      },
    };
  }

  #reference(name: string, term: TermInProgress): IndexElement | undefined {
    if (name === "code") {
      return textElement((text) => {
        if (!indexCodePattern.test(text)) throw this.#fail("a code in <code>");
        if (term.code !== undefined) throw this.#fail("one <code> a term");
        term.code = text;
      });
    }
    const field = Object.hasOwn(references, name) ? references[name as keyof typeof references] : undefined;
    if (field === undefined) return undefined;
    return textElement((text) => {
      if (text === "") throw this.#fail(`text in <${name}>`);
      if (term[field] !== undefined) throw this.#fail(`one <${name}> a term`);
      term[field] = text;
    });
  }

  #cell(col: string | undefined, cells: IndexCell[]): IndexElement {
    const column = Number(col);
    const last = cells[cells.length - 1]?.column ?? 0;
    if (!Number.isInteger(column) || column < 2 || column > this.#columns.length || column <= last)
      throw this.#fail("col of a column after the one before it");
    return textElement((code) => {
      if (isNone(code)) return;
      if (!indexCodePattern.test(code)) throw this.#fail("a code or a dash in <cell>");
      cells.push({ column, code });
    });
  }
}

function textElement(close: (text: string) => void): IndexElement {
  return { child: () => undefined, close: (text) => close(foldBlanks(text)) };
}

function foldBlanks(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

function readTitle(written: string): Pick<IndexTerm, "title" | "nonessentialModifiers"> {
  const { title, nonessentialModifiers } = readWrittenTitle(written);
  return { title, nonessentialModifiers };
}
