import { buildIndexColumns } from "../src/alphabetic-index/build-index-columns.ts";
import type { IndexDocument } from "../src/alphabetic-index/index-document.ts";
import { type IndexTable, openIndexFile } from "../src/alphabetic-index/index-table.ts";
import { writeColumnFile } from "../src/catalog/binary/column-file.ts";
import { parseIndexXml } from "../src/release/parsers/index-xml.ts";

const xml = (heading: string, mainTerms: string): string =>
  `<ICD10CM.index><version>2026</version>${heading}<letter><title>A</title>${mainTerms}</letter></ICD10CM.index>`;

/** An Alphabetic Index of a page: what the schema knows, in small. */
export const smallAlphabetic: string = xml(
  "<title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>",
  `<mainTerm><title>Abdomen, abdominal</title><seeAlso>condition</seeAlso>
  <term level="1"><title>acute</title><code>R10.0</code></term></mainTerm>
<mainTerm><title>Abdominalgia</title><see>Pain, abdominal</see></mainTerm>
<mainTerm><title>Ache</title><see>Ail</see></mainTerm>
<mainTerm><title>Ail</title><see>Ache</see></mainTerm>
<mainTerm><title>Arthritis, arthritic<nemod>(acute) (chronic)</nemod></title><code>M19.90</code>
  <term level="1"><title>in <nemod>(due to)</nemod></title>
    <term level="2"><title>amyloidosis</title><code>E85.4</code><manif>[M14.8-]</manif></term>
    <term level="2"><title>Lyme disease</title><code>A69.23</code></term></term>
  <term level="1"><title>knee</title><code>M17.1-</code></term></mainTerm>
<mainTerm><title>Contraction, joint</title><code>M24.50</code></mainTerm>
<mainTerm><title>Duffy<nemod>(a+b-)</nemod></title><code>Z67.A2</code></mainTerm>
<mainTerm><title>Duffy<nemod>(a-b-)</nemod></title><code>Z67.A1</code></mainTerm>
<mainTerm><title>Henoch<nemod>(-Schönlein) disease or purpura (primary)</nemod></title><code>D69.0</code></mainTerm>
<mainTerm><title>Ménière's disease</title><code>H81.0-</code></mainTerm>
<mainTerm><title>Neoplasm, neoplastic</title><seeAlso>Table of Neoplasms</seeAlso></mainTerm>
<mainTerm><title>Osteoma</title><seeAlso>Neoplasm, bone, benign</seeAlso></mainTerm>
<mainTerm><title>Otitis<nemod>(acute)</nemod></title><code>H66.90</code>
  <term level="1"><title>adhesive</title><subcat>H74.1</subcat></term></mainTerm>
<mainTerm><title>Pain<nemod>(s)</nemod></title><seeAlso>Painful</seeAlso><code>R52</code>
  <term level="1"><title>abdominal</title><code>R10.9</code>
    <term level="2"><title>lower</title><code>R10.30</code></term></term>
  <term level="1"><title>back<nemod>(postural)</nemod></title><code>M54.9</code></term>
  <term level="1"><title>low back</title><code>M54.5</code></term>
  <term level="1"><title>thoracic spine</title><code>M54.6</code>
    <term level="2"><title>with radicular and visceral pain</title><code>M54.14</code></term></term></mainTerm>
<mainTerm><title>Painful</title><seeAlso>Pain</seeAlso></mainTerm>
<mainTerm><title>Plantar fasciitis</title><code>M72.2</code></mainTerm>
<mainTerm><title>Strangulation</title><seecat>T71</seecat></mainTerm>
<mainTerm><title>Stiffness, joint</title><see>Contraction, joint</see></mainTerm>
<mainTerm><title>Zymotic</title><see>condition</see></mainTerm>`,
);

/** A Table of Neoplasms of three rows. */
export const smallNeoplasms: string = xml(
  `<indexHeading><head col="1">Neoplasm</head><head col="2">Malignant Primary</head><head col="3">Benign</head></indexHeading>`,
  `<mainTerm><title>Neoplasm, neoplastic</title><cell col="2">C80.1</cell><cell col="3">D36.9</cell>
  <term level="1"><title>bone<nemod>(periosteum)</nemod></title><cell col="2">C41.9</cell><cell col="3">D16.9</cell>
    <term level="2"><title>skull</title><cell col="2">C41.0</cell><cell col="3">D16.4-</cell></term></term>
  <term level="1"><title>skin NOS</title><cell col="2">C44.90</cell><cell col="3">-</cell></term></mainTerm>`,
);

export function smallDocuments(): readonly IndexDocument[] {
  return [parseIndexXml(smallAlphabetic, "index.xml"), parseIndexXml(smallNeoplasms, "neoplasm.xml")];
}

/** Compiled, written and opened again: the tests read what a user's index would say. */
export function smallIndex(): readonly IndexTable[] {
  return openIndexFile(writeColumnFile(buildIndexColumns(smallDocuments())), "index-fy2026.bin");
}
