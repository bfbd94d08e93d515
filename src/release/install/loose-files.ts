import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { documentOf } from "../../alphabetic-index/index-document-of.ts";
import { openIndexFile } from "../../alphabetic-index/index-table.ts";
import type { Holding } from "./holding.ts";

/**
 * The indexes that lie in a folder by themselves, as earlier versions installed them: they are taken over into the next
 * generation.
 *
 * @throws CatalogFileError when one is damaged
 */
export function looseHoldings(folder: string): readonly Holding[] {
  return readdirSync(folder)
    .filter((name) => /^index-fy20\d\d\.bin$/.test(name))
    .flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      return openIndexFile(bytes, file, crc32).map((table): Holding => {
        const part = table.kind === "alphabetic" ? "index" : table.kind;
        const source = { name: file, shortName: file, head: () => bytes.subarray(0, 4096), bytes: () => bytes };
        const sha256 = createHash("sha256").update(bytes).update(part).digest("hex");
        return {
          record: { part, fiscalYear: table.fiscalYear, file, sha256 },
          fresh: {
            source,
            kind: "index-xml",
            fiscalYear: table.fiscalYear,
            content: { part, document: documentOf(table) },
          },
        };
      });
    });
}
