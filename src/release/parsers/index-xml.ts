import { SaxesParser } from "saxes";
import type { IndexDocument } from "../../alphabetic-index/index-document.ts";
import { childMark, type IndexElement, IndexReader } from "./index-xml-elements.ts";
import { SourceFormatError } from "./source-format-error.ts";

/**
 * Reads an official ICD-10-CM index (schemas icd10cm-index.xsd and icd-10-cm-drug-neoplasm.xsd): the Alphabetic Index,
 * the External Cause Index, the Table of Neoplasms or the Table of Drugs and Chemicals. Addenda are refused: they are
 * the changes of an index, not an index.
 *
 * @throws SourceFormatError at the first thing it cannot account for: broken or cut XML, an element the schema does not
 * have in that place, a level that skips, text where none belongs.
 */
export function parseIndexXml(text: string, file: string): IndexDocument {
  const reader = new IndexReader((expected) => new SourceFormatError(file, parser.line, expected));
  const open: IndexElement[] = [reader.document];
  const contents: string[] = [""];
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });

  const take = (piece: string): void => {
    contents.push(`${contents.pop() ?? ""}${piece}`);
  };
  parser.on("error", (error) => {
    throw new SourceFormatError(file, parser.line, `well-formed XML (${error.message.replace(/^\d+:\d+: /, "")})`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open[open.length - 1];
    const child = parent?.child(name, attributes);
    if (child === undefined) throw new SourceFormatError(file, parser.line, `no element <${name}> here`);
    if (parent?.close === undefined && contents[contents.length - 1]?.trim() !== "")
      throw new SourceFormatError(file, parser.line, `no text before <${name}>`);
    if (parent?.close !== undefined) take(childMark);
    open.push(child);
    contents.push("");
  });
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", ({ name }) => {
    const content = contents.pop() ?? "";
    const element = open.pop();
    if (element?.close !== undefined) element.close(content);
    else if (content.trim() !== "") throw new SourceFormatError(file, parser.line, `no text in <${name}>`);
    element?.end?.();
  });

  parser.write(text).close();
  return reader.result();
}
