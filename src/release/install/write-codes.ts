import { crc32 } from "node:zlib";
import { type Columns, tiedTo, writeColumnFile } from "../../catalog/binary/column-file.ts";
import { encodeUtf8 } from "../../catalog/binary/utf8.ts";
import { openCatalogData } from "../../catalog/catalog-data.ts";
import { Catalogs } from "../../catalog/catalogs.ts";
import type { WrittenData } from "../../open-classification.ts";
import type { Pathway } from "../../selection/pathway.ts";
import { checkTables } from "../checks/catalog-checks.ts";
import { checkPathways } from "../checks/pathways.ts";
import { PathwayError } from "../checks/pathways-error.ts";
import { type CompiledCatalog, compileCatalog } from "../compile/compile-catalog.ts";
import type { CompileInput } from "../compile/compile-input.ts";
import type { BaseCatalog, OpenCodes } from "./base-catalog.ts";
import { InstallError } from "./install-errors.ts";

/** The files of a compiled catalogue but its search index, opened too. */
export interface WrittenCodes extends OpenCodes {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly remarks: readonly string[];
}

/**
 * Compiles codes, notes and what was written beside them, and holds the tables against what must be so.
 *
 * @throws InstallError when they do not hold together; the errors of the steps in `compile/`
 */
export function writeCodes(input: CompileInput, base: BaseCatalog): WrittenCodes {
  const compiled = compileTogether(input);
  const codes = writeColumnFile(compiled.codes, crc32);
  const companion = (columns: Columns): Uint8Array => writeColumnFile(tiedTo(codes, columns), crc32);
  const notes = companion(compiled.notes);
  const data = openCatalogData({ codes, notes }, crc32);
  const catalogs = new Catalogs(data);
  const failed = checkTables(catalogs).find(({ ok }) => !ok);
  if (failed !== undefined)
    throw new InstallError(`the lists do not fit together: not so that ${failed.name} (${failed.detail})`);
  const own = new Set(base.data.record.lists.map(({ fiscalYear }) => fiscalYear));
  const strange = compiled.tally.unresolved.filter(
    ({ list }) => !own.has(compiled.record.lists[list]?.fiscalYear ?? 0),
  );
  const { pathways, remarks } = pathwaysThatHold(base, catalogs);
  const written: WrittenData = { ...base.written, pathways };
  return {
    files: new Map([
      ["codes.bin", codes],
      ["notes.bin", notes],
      ["written.bin", companion({ written: encodeUtf8(JSON.stringify(written)) })],
    ]),
    codes,
    data,
    remarks: [
      ...remarks,
      ...(strange.length === 0
        ? []
        : [
            `${strange.length} codes that notes name are in no list (${strange
              .slice(0, 3)
              .map(({ written: name }) => name)
              .join(", ")})`,
          ]),
    ],
  };
}

function compileTogether(input: CompileInput): CompiledCatalog {
  try {
    return compileCatalog(input);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new InstallError(`the lists cannot be laid beside each other: ${reason}`);
  }
}

/** A pathway whose codes a new list has taken away ends with the days it was written for. */
function pathwaysThatHold(
  { written, data }: BaseCatalog,
  catalogs: Catalogs,
): { readonly pathways: readonly Pathway[]; readonly remarks: readonly string[] } {
  const remarks: string[] = [];
  const pathways = written.pathways.flatMap((pathway): readonly Pathway[] => {
    try {
      checkPathways([pathway], catalogs);
      return [pathway];
    } catch (error) {
      if (!(error instanceof PathwayError)) throw error;
      const to = data.record.lastKnownDay;
      remarks.push(`the pathway "${pathway.title}" holds until ${pathway.to ?? to} only`);
      return pathway.to === undefined ? [{ ...pathway, to }] : [pathway];
    }
  });
  return { pathways, remarks };
}
