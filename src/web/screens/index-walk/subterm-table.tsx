import type { JSX } from "preact";
import type { IndexCellAnswer } from "../../../operations/index-walk.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { ReferencedCode } from "./referenced-code.tsx";
import { SubtermLink, type SubtermListProps, walkByArrows } from "./subterm-list.tsx";
import type { SubtermHint } from "./use-subterm-hints.ts";

/** The rows below a row of a table, with their codes under its columns, as the book prints them. */
export function SubtermTable({
  terms,
  hints,
  href,
  cells,
}: SubtermListProps & { readonly cells: readonly IndexCellAnswer[] }): JSX.Element {
  const columns = columnsOf(cells, hints);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll-x" aria-label={texts.columns} tabIndex={0}>
      <table class="grid subterm-table">
        <thead>
          <tr>
            <th scope="col">{texts.term}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walkByArrows}>
          {terms.map((term) => (
            <Row key={term} term={term} href={href(term)} hint={hints.get(term)} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  term,
  href,
  hint,
  columns,
}: {
  readonly term: string;
  readonly href: string;
  readonly hint: SubtermHint | undefined;
  readonly columns: readonly string[];
}): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <SubtermLink term={term} href={href} />
        {hint?.see === undefined ? null : (
          <span class="soft small">
            {" "}
            {texts.seeAlsoIn.see} {hint.see}
          </span>
        )}
      </th>
      {columns.map((column) => {
        const code = hint?.cells?.find((cell) => cell.column === column)?.code;
        return <td key={column}>{code === undefined ? null : <ReferencedCode code={code} />}</td>;
      })}
    </tr>
  );
}

/** The columns of the row itself, in their order; after them those that only rows below have. */
export function columnsOf(
  cells: readonly IndexCellAnswer[],
  hints: ReadonlyMap<string, SubtermHint>,
): readonly string[] {
  const below = [...hints.values()].flatMap((hint) => hint.cells ?? []);
  return [...new Set([...cells, ...below].map(({ column }) => column))];
}
