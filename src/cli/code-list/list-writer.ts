import type { ReleaseInForce } from "../../catalog/release.ts";
import type { ListRow } from "../../operations/code-list/list-row.ts";
import type { Page } from "../output/page.ts";

/** Writes the answer to a list piece by piece, so that a list of any length needs little memory. */
export interface ListWriter {
  /** What comes before the first row. */
  start(): string;
  row(row: ListRow): string;
  end(sum: ListSum): string;
}

/** What is known when all rows have been answered. */
interface ListSum {
  readonly rows: number;
  readonly counts: Readonly<Partial<Record<ListRow["status"], number>>>;
}

/** What is known of the list as a whole. */
export interface ListFrame {
  readonly name: string;
  /** The name or number of the column with the codes, of a table. */
  readonly column?: string;
  /** The name or number of the column with the dates of service, where there is one. */
  readonly dateColumn?: string;
  readonly release: ReleaseInForce;
  readonly page: Page;
}
