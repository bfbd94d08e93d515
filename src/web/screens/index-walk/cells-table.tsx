import type { JSX } from "preact";
import type { IndexCellAnswer } from "../../../operations/index-walk.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { ReferencedCode } from "./referenced-code.tsx";

/** The row of a table: a code for each column. */
export function CellsTable({ cells }: { readonly cells: readonly IndexCellAnswer[] }): JSX.Element {
  return (
    <table class="grid cells">
      <caption class="out-of-sight">{texts.columns}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.column}</th>
          <th scope="col">{texts.code}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ column, code }) => (
          <tr key={column}>
            <th scope="row">{column}</th>
            <td>
              <ReferencedCode code={code} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
