import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { applyCodeChanges } from "./carry-forward/apply-code-changes.ts";
import type { CompileInput } from "./compile/compile-input.ts";
import { parseBillableList } from "./parsers/billable-list.ts";
import { parseCodeChanges } from "./parsers/code-changes.ts";
import { correctConversions, parseConversionSlips } from "./parsers/conversion-slips.ts";
import { parseConversionTable } from "./parsers/conversion-table.ts";
import { parseMidyearChanges } from "./parsers/midyear-changes.ts";
import { parseOrderFile } from "./parsers/order-file.ts";
import { parseOrderList } from "./parsers/order-list.ts";
import { parsePlacements } from "./parsers/placements.ts";
import { parseRenamedRanges } from "./parsers/renamed-ranges.ts";
import { parseSourceManifest, type Source } from "./parsers/source-manifest.ts";
import { parseSuccessors } from "./parsers/successors.ts";
import { parseTabularXml } from "./parsers/tabular-xml.ts";
import { parseValidityPeriods } from "./parsers/validity-periods.ts";

/** Where a compile reads from. */
export interface SourceFolders {
  /** The official files, laid out as `data/sources/sources.tsv` names them. */
  readonly official: string;
  /** `data/sources`: the manifest and the reviewed lists of this project. */
  readonly reviewed: string;
}

/** A source file that is not there, or is not the one the manifest describes. */
export class SourceFileError extends Error {
  override readonly name = "SourceFileError";
}

/** One source's text, read and verified against the manifest. */
export type ReadSource = (id: string) => { readonly text: string; readonly file: string };

/**
 * Opens the official files that the manifest lists.
 *
 * @throws SourceFileError for a file that is missing or whose sha256 is another
 */
export function openSources(folders: SourceFolders): ReadSource {
  const sources = new Map(readManifest(folders.reviewed).map((source) => [source.id, source]));
  return (id) => {
    const source = sources.get(id);
    if (source === undefined) throw new SourceFileError(`sources.tsv has no source "${id}"`);
    const path = join(folders.official, source.path);
    if (!existsSync(path))
      throw new SourceFileError(`${source.path} is not in ${folders.official}: give the folder with --sources DIR`);
    const bytes = readFileSync(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== source.sha256) {
      throw new SourceFileError(
        `${source.path} is not the file the manifest describes: sha256 ${sha256}, expected ${source.sha256}`,
      );
    }
    return { text: decodeText(source.path.endsWith(".gz") ? gunzipSync(bytes) : bytes), file: source.path };
  };
}

export function readManifest(reviewed: string): readonly Source[] {
  return parseSourceManifest(readFileSync(join(reviewed, "sources.tsv"), "utf8"), "sources.tsv");
}

/** Reads and parses everything a catalogue is compiled from. */
export function readCompileInput(folders: SourceFolders): CompileInput {
  const read = openSources(folders);
  const parsed = <T>(id: string, parse: (text: string, file: string) => T): T => {
    const { text, file } = read(id);
    return parse(text, file);
  };
  const reviewed = <T>(name: string, parse: (text: string, file: string) => T): T =>
    parse(readFileSync(join(folders.reviewed, name), "utf8"), name);

  const april2026 = parsed("tabular-list-fy2026", parseTabularXml);
  const changes = parsed("code-changes-fy2027", parseCodeChanges);
  const fy2027 = applyCodeChanges(april2026, changes, {
    version: "2027",
    placements: reviewed("fy2027-placements.tsv", parsePlacements),
    ranges: reviewed("fy2027-ranges.tsv", parseRenamedRanges),
  });
  const midyear = parsed("midyear-changes", parseMidyearChanges);
  return {
    lists: [
      {
        fiscalYear: 2021,
        effective: "2021-01-01",
        lastDay: "2021-09-30",
        list: parsed("tabular-list-fy2021", parseTabularXml),
      },
      {
        fiscalYear: 2025,
        effective: "2025-04-01",
        lastDay: "2025-09-30",
        list: parsed("tabular-list-fy2025", parseTabularXml),
      },
      { fiscalYear: 2026, effective: "2026-04-01", lastDay: "2026-09-30", list: april2026 },
      { fiscalYear: 2027, effective: "2026-10-01", lastDay: "2027-03-31", carriedForwardFrom: 2, list: fy2027 },
    ],
    validity: parsed("validity-periods", parseValidityPeriods),
    billable: parsed("billable-list", parseBillableList),
    shortTitles: [parsed("order-list-fy2025", parseOrderList), parsed("order-file-fy2021", parseOrderFile)],
    conversions: correctConversions(
      parsed("conversion-table", parseConversionTable),
      reviewed("conversion-slips.tsv", parseConversionSlips),
    ),
    successions: parsed("successors", parseSuccessors),
    midyearDays: [...new Set(midyear.map((change) => change.day))].toSorted(),
  };
}

/** Bytes that are not UTF-8 become U+FFFD, which every parser refuses or keeps where it can be seen. */
function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
