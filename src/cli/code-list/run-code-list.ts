import type { Classification } from "../../classification.ts";
import type { WantedDates } from "../../operations/code-list/find-date-column.ts";
import type { ListLayout } from "../../operations/code-list/list-layout.ts";
import type { ListRow } from "../../operations/code-list/list-row.ts";
import type { CommandCall } from "../command-call.ts";
import { InputFileError, UsageError } from "../errors.ts";
import { type ExitStatus, worse } from "../exit-status.ts";
import { ListAnswers } from "./list-answers.ts";
import { listAsCsv } from "./list-as-csv.ts";
import { listAsJson } from "./list-as-json.ts";
import { listAsText } from "./list-as-text.ts";
import type { ListFrame, ListWriter } from "./list-writer.ts";
import { openList } from "./open-list.ts";

/** Answers are written when so much of them has come together. */
const writeAt = 1 << 16;

const writers: Readonly<Partial<Record<CommandCall["format"], (frame: ListFrame) => ListWriter>>> = {
  text: listAsText,
  json: listAsJson,
  csv: listAsCsv,
};

const fine: ReadonlySet<ListRow["status"]> = new Set(["valid", "block", "chapter"]);

/** Answers every row of a list of codes, in its order; a row that cannot be read appears with the reason. */
export async function runCodeList(
  call: CommandCall,
  path: string,
  classification: Classification,
): Promise<ExitStatus> {
  const catalog = classification.catalogs.on(call.date);
  const list = await openList(call, path, wantedDates(call));
  const dates = list.layout.kind === "plain" ? undefined : list.layout.dates;
  const column = columnName(list.layout);
  const frame = {
    name: list.name,
    release: catalog.release,
    page: call.page,
    ...(column === undefined ? {} : { column }),
    ...(dates === undefined ? {} : { dateColumn: dates.name }),
  };
  const writer = (writers[call.format] ?? listAsText)(frame);
  const answers = new ListAnswers(classification, { date: call.date, hasDates: dates !== undefined });
  const counts: Partial<Record<ListRow["status"], number>> = {};
  let rows = 0;
  let status: ExitStatus = 0;
  let written = writer.start();
  for await (const entries of list.entries) {
    for (const entry of entries) {
      const row = answers.answer(entry);
      rows++;
      counts[row.status] = (counts[row.status] ?? 0) + 1;
      status = worse(status, row.status === "unreadable" ? 2 : fine.has(row.status) ? 0 : 1);
      written += writer.row(row);
      if (written.length < writeAt) continue;
      await call.print(written);
      written = "";
    }
  }
  await call.print(written + writer.end({ rows, counts }));
  if (rows === 0) throw new InputFileError(`${list.name}: there is no row with a code in it`);
  await call.warnBeyond(answers.beyond ?? catalog.release, classification.catalogs.record.lastKnownDay);
  return status;
}

/** @throws UsageError when a column is asked for and none at once */
function wantedDates(call: CommandCall): WantedDates {
  const column = call.text("date-column");
  const isNone = call.flag("no-date-column");
  if (column !== undefined && isNone) throw new UsageError("--date-column or --no-date-column: not both");
  return isNone ? "none" : column === undefined ? "found" : { column };
}

function columnName(layout: ListLayout): string | undefined {
  if (layout.kind === "plain") return undefined;
  return layout.name === undefined || layout.name === "" ? String(layout.column + 1) : layout.name;
}
