import { SaxesParser } from "saxes";
import { SourceFormatError } from "./source-format-error.ts";
import type { TabularList } from "./tabular-list.ts";
import { TabularListReader } from "./tabular-xml-elements.ts";
import type { ElementReader } from "./tabular-xml-readers.ts";

/**
 * Reads an official ICD-10-CM Tabular List (`icd10cm-tabular-*.xml`, schema icd-10-cm-tabular.xsd), whole or in part:
 * whether it is whole is a question for `release/checks`.
 *
 * @throws SourceFormatError at the first thing it cannot account for: broken or cut XML, an element the
 * schema does not have, text where none belongs, a code or block that stands twice.
 */
export function parseTabularXml(text: string, file: string): TabularList {
  const reader = new TabularListReader((expected) => new SourceFormatError(file, parser.line, expected));
  const open: { readonly element: ElementReader; readonly seen: Set<string> }[] = [
    { element: reader.document, seen: new Set() },
  ];
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  let content = "";

  parser.on("error", (error) => {
    throw new SourceFormatError(file, parser.line, `well-formed XML (${error.message.replace(/^\d+:\d+: /, "")})`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open[open.length - 1];
    if (content.trim() !== "") throw new SourceFormatError(file, parser.line, `no text before <${name}>`);
    content = "";
    const child = parent?.element.child(name, attributes);
    if (parent === undefined || child === undefined)
      throw new SourceFormatError(file, parser.line, `no element <${name}> here`);
    if (parent.seen.has(name)) throw new SourceFormatError(file, parser.line, `no second <${name}> here`);
    if (parent.element.once?.includes(name)) parent.seen.add(name);
    const unknown = Object.keys(attributes).find((attribute) => !child.attributes?.includes(attribute));
    if (unknown !== undefined) throw new SourceFormatError(file, parser.line, `no attribute ${unknown} in <${name}>`);
    open.push({ element: child, seen: new Set() });
  });
  parser.on("text", (piece) => {
    content += piece;
  });
  parser.on("cdata", (piece) => {
    content += piece;
  });
  parser.on("closetag", ({ name }) => {
    const folded = foldBlanks(content);
    content = "";
    const element = open.pop()?.element;
    if (element?.close !== undefined) {
      if (folded === "") throw new SourceFormatError(file, parser.line, `text in <${name}>`);
      element.close(folded);
    } else if (folded !== "") throw new SourceFormatError(file, parser.line, `no text in <${name}>`);
    element?.end?.();
  });

  parser.write(text).close();
  return reader.result();
}

/** 78 texts of the official file hold double spaces, tabs or blanks at an end; none of them means anything. */
function foldBlanks(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}
