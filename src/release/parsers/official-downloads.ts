import { readTabSeparated } from "./tab-separated.ts";

const contents = ["tables", "descriptions", "conversion", "poa-exempt", "addenda"] as const;

/** An official archive that can be fetched. */
export interface OfficialDownload {
  readonly fiscalYear: number;
  /** What is in it; addenda hold changes, which are not installed. */
  readonly what: (typeof contents)[number];
  readonly address: string;
  /** Of the archive, where it is known: anything else is refused. */
  readonly sha256?: string;
}

/**
 * Reads `data/sources/official-downloads.tsv`.
 *
 * @throws SourceFormatError at the first line it cannot account for
 */
export function parseOfficialDownloads(text: string, file: string): readonly OfficialDownload[] {
  const seen = new Set<string>();
  return readTabSeparated(text, file, ["fiscal_year", "what", "address", "sha256", "note"]).map((row) => {
    const sha256 = row.matching("sha256", /^(?:[0-9a-f]{64})?$/, "a sha256, or nothing");
    const address = row.matching("address", /^https?:\/\/\S+$/, "an address");
    row.once(seen, address);
    return {
      fiscalYear: row.fiscalYear("fiscal_year"),
      what: row.oneOf("what", contents),
      address,
      ...(sha256 === "" ? {} : { sha256 }),
    };
  });
}
