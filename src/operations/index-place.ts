import { printedTitle } from "../alphabetic-index/index-table.ts";
import { codesNamedIn, splitReferences } from "../alphabetic-index/reference.ts";
import type { WalkPlace } from "../alphabetic-index/walk-step.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { indexCodeOn } from "./index-codes.ts";
import type { IndexCellAnswer, IndexWalkAnswer } from "./index-walk.ts";

/** All that stands at a term, its codes brought to the date. */
export function placeAnswer(
  catalog: Catalog,
  { table, term, column }: WalkPlace,
): Omit<IndexWalkAnswer, "matched" | "release" | "notFound" | "alternatives"> {
  const cells = table.cells(term);
  const printed =
    column === undefined
      ? (table.code(term) ?? codeReferredTo(table, term))
      : cells.find((cell) => cell.column === column)?.code;
  const bracketed = table.detail(term, "manifestation");
  const manifestations = codesNamedIn(bracketed ?? "");
  const note = [
    manifestations.length === 0 ? bracketed : undefined,
    table.detail(term, "warning"),
    column !== undefined && printed === undefined
      ? `the table has no code under ${table.columns[column - 1]}`
      : undefined,
  ].filter((text) => text !== undefined);
  return {
    ...(printed === undefined ? {} : indexCodeOn(catalog, printed)),
    ...(manifestations.length === 0
      ? {}
      : { manifestation: manifestations.map((code) => onDate(catalog, code)).join(", ") }),
    path: table.path(term),
    index: table.kind,
    see: [
      ...splitReferences(table.detail(term, "see")),
      ...named("category", table.detail(term, "category")),
      ...named("subcategory", table.detail(term, "subcategory")),
    ],
    seeAlso: splitReferences(table.detail(term, "seeAlso")),
    subterms: [...table.subterms(term)].map((below) => printedTitle(table.title(below))),
    ...(cells.length === 0
      ? {}
      : {
          cells: cells.map(
            (cell): IndexCellAnswer => ({
              column: table.columns[cell.column - 1] ?? "",
              code: onDate(catalog, cell.code),
            }),
          ),
        }),
    ...(note.length === 0 ? {} : { note: note.join("; ") }),
  };
}

/** "see subcategory H74.1": one of the codes below it. */
function codeReferredTo(table: WalkPlace["table"], term: WalkPlace["term"]): string | undefined {
  const text = table.detail(term, "subcategory") ?? table.detail(term, "category");
  const [code, ...others] = codesNamedIn(text ?? "");
  return others.length > 0 ? undefined : code?.replace(/\.?-$/, "");
}

function named(kind: string, code: string | undefined): readonly string[] {
  return code === undefined ? [] : [/^(?:sub)?categor/i.test(code) ? code : `${kind} ${code}`];
}

/** The code of the date, with the dash where it leads to several; as printed where it is gone. */
function onDate(catalog: Catalog, printed: string): string {
  const { code, partial } = indexCodeOn(catalog, printed);
  if (code === undefined) return printed;
  return partial === true ? `${code}${code.includes(".") ? "" : "."}-` : code;
}
