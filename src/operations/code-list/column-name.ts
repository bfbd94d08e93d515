/** A column was asked for that a table does not have. The message names those it has. */
export class NoSuchColumn extends Error {
  override readonly name = "NoSuchColumn";
}

/** A name as it is compared: without blanks and marks, lower case. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** How the columns of a table are called. */
export interface ColumnNames {
  /** Empty where there is no header. */
  readonly names: readonly string[];
  readonly columns: number;
}

/**
 * The column that an option asks for by name or number, from 1.
 *
 * @param option "--column"
 * @throws NoSuchColumn when there is no such column; the message names those there are
 */
export function wantedColumn(option: string, wanted: string, { names, columns }: ColumnNames): number {
  const exact = names.findIndex((name) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (exact !== -1) return exact;
  const near = names.findIndex((name) => plainName(name) === plainName(wanted) && plainName(name) !== "");
  if (near !== -1) return near;
  if (/^\d{1,4}$/.test(wanted) && Number(wanted) >= 1 && Number(wanted) <= columns) return Number(wanted) - 1;
  const known = names.length === 0 ? `it has ${columns} and no header: give a number` : `there are ${names.join(", ")}`;
  throw new NoSuchColumn(`${option} "${wanted.slice(0, 40)}": there is no such column; ${known.slice(0, 300)}`);
}
