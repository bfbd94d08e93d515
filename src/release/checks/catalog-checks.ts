import type { Catalogs } from "../../catalog/catalogs.ts";
import type { ListCounts } from "../../catalog/release.ts";
import type { ExpectedCounts } from "../parsers/expected-counts.ts";

/** What must hold for a compiled catalogue, and whether it does. */
export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  /** What was counted, or the first places where it does not hold. */
  readonly detail: string;
}

/** How many places a failed check names. */
const mostNamed = 5;

/** The checks that need nothing but the catalogue itself and the official counts. */
export function checkCatalog(catalogs: Catalogs, expected: readonly ExpectedCounts[]): readonly CheckResult[] {
  return [
    ...catalogs.record.lists.map((list) => checkCounts(list, expected)),
    ...catalogs.record.lists.map((_, i) => checkValidOnEffectiveDay(catalogs, i)),
    ...checkTables(catalogs),
  ];
}

/** The checks of the tables alone: what must hold for any lists. */
export function checkTables(catalogs: Catalogs): readonly CheckResult[] {
  return [checkFoundAsItself(catalogs), checkTitled(catalogs), checkReferences(catalogs)];
}

function checkCounts(
  list: { readonly fiscalYear: number; readonly effective: string; readonly counts: ListCounts },
  expected: readonly ExpectedCounts[],
): CheckResult {
  const name = `FY${list.fiscalYear} has the official counts`;
  const official = expected.find(
    ({ fiscalYear, effective }) => fiscalYear === list.fiscalYear && effective === list.effective,
  );
  const counts = ["chapters", "blocks", "categories", "headers", "billable"] as const;
  if (official === undefined) {
    // Of a list that was installed: nobody has written its counts down yet.
    const counted = counts.map((count) => `${list.counts[count].toLocaleString("en-US")} ${count}`).join(", ");
    return { name: `FY${list.fiscalYear} is counted; no official counts are known`, ok: true, detail: counted };
  }
  const wrong = counts.filter((count) => list.counts[count] !== official[count]);
  const say = (count: (typeof counts)[number]): string => `${list.counts[count].toLocaleString("en-US")} ${count}`;
  return {
    name,
    ok: wrong.length === 0,
    detail: (wrong.length === 0 ? counts : wrong)
      .map((count) => (wrong.length === 0 ? say(count) : `${say(count)}, official ${official[count]}`))
      .join(", "),
  };
}

/** The codes a list makes billable are those whose validity holds on the day the list took effect. */
function checkValidOnEffectiveDay(catalogs: Catalogs, index: number): CheckResult {
  const list = catalogs.record.lists[index];
  const catalog = catalogs.on(list?.effective ?? "");
  const { codes } = catalogs.data;
  const wrong: string[] = [];
  let valid = 0;
  for (let ordinal = 0; ordinal < codes.size; ordinal++) {
    const isValid = codes.isValid(ordinal, catalog.day);
    const isListed = (codes.lists(ordinal) & (1 << index)) !== 0;
    const isHeader = catalog.statusOf(ordinal) === "incomplete";
    if (isValid) valid++;
    if (isListed !== (isValid || isHeader)) wrong.push(codes.code(ordinal));
  }
  const name = `FY${list?.fiscalYear}: the list and the validity periods agree`;
  return result(name, wrong, `${valid.toLocaleString("en-US")} codes valid on ${list?.effective}`);
}

function checkFoundAsItself({ data: { codes } }: Catalogs): CheckResult {
  const wrong: string[] = [];
  for (let ordinal = 0; ordinal < codes.size; ordinal++) {
    if (codes.find(codes.code(ordinal)) !== ordinal) wrong.push(codes.code(ordinal));
  }
  return result("every code is found by its name", wrong, `${codes.size.toLocaleString("en-US")} codes and headers`);
}

function checkTitled(catalogs: Catalogs): CheckResult {
  const wrong: string[] = [];
  let titled = 0;
  for (const { effective } of catalogs.record.lists) {
    for (const entry of catalogs.on(effective).validCodes()) {
      if (entry.title === undefined || entry.title === "") wrong.push(entry.code);
      else titled++;
    }
  }
  return result("every valid code of every list has its title", wrong, `${titled.toLocaleString("en-US")} titles`);
}

/** Every reference lies within the codes and within the text of its note. */
function checkReferences({ data: { codes, notes } }: Catalogs): CheckResult {
  const wrong: string[] = [];
  let references = 0;
  for (const note of notes.all()) {
    for (const reference of notes.references(note)) {
      references++;
      const isSound =
        reference.from < reference.to &&
        reference.to <= codes.size &&
        reference.start < reference.end &&
        reference.end <= note.text.length;
      if (!isSound) wrong.push(note.text.slice(0, 60));
    }
  }
  return result(
    "every code reference of every note is resolved within bounds",
    wrong,
    `${references.toLocaleString("en-US")} references`,
  );
}

function result(name: string, wrong: readonly string[], counted: string): CheckResult {
  if (wrong.length === 0) return { name, ok: true, detail: counted };
  const more = wrong.length > mostNamed ? ` and ${wrong.length - mostNamed} more` : "";
  return { name, ok: false, detail: `${wrong.slice(0, mostNamed).join(", ")}${more}` };
}
