import { detailKinds, type TermNumber } from "./index-columns.ts";
import type { IndexDocument, IndexTerm } from "./index-document.ts";
import type { IndexTable } from "./index-table.ts";

/** A compiled index as the document it was made of: compiled again, it gives the same table. */
export function documentOf(table: IndexTable): IndexDocument {
  return {
    kind: table.kind,
    version: String(table.fiscalYear),
    ...(table.columns.length === 0 ? {} : { columns: table.columns }),
    mainTerms: [...table.mainTerms()].map((term) => termOf(table, term)),
  };
}

function termOf(table: IndexTable, term: TermNumber): IndexTerm {
  const { title, nonessentialModifiers } = table.title(term);
  const code = table.code(term);
  const cells = table.cells(term);
  const details = detailKinds.flatMap((kind) => {
    const text = table.detail(term, kind);
    return text === undefined ? [] : [[kind, text]];
  });
  return {
    written: table.written(term),
    title,
    nonessentialModifiers,
    ...(code === undefined ? {} : { code }),
    ...Object.fromEntries(details),
    ...(cells.length === 0 ? {} : { cells }),
    subterms: [...table.subterms(term)].map((below) => termOf(table, below)),
  };
}
