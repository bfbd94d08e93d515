import type { JSX } from "preact";
import type { ComparedCode } from "../../../article/comparison/comparison.ts";
import type { CompareAnswer } from "../../../operations/compare.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { compareTexts } from "../../texts/compare.ts";
import { RemoveLink } from "./chosen-codes.tsx";
import { ComparisonCell } from "./comparison-cell.tsx";
import { alikeCount, type ComparisonRow } from "./comparison-rows.ts";

const texts = compareTexts.table;

/** More columns than these need more than the page's own width. */
const mostInPage = 5;

interface TableProps {
  readonly answer: CompareAnswer;
  readonly rows: readonly ComparisonRow[];
}

/**
 * Codes as columns, what is said of them as rows. Where there is no room for columns each row stands on its own, its values
 * below one another under their codes; what is alike is then said once.
 */
export function ComparisonTable({ answer, rows }: TableProps): JSX.Element {
  const alike = alikeCount(rows);
  return (
    <div class={answer.codes.length > mostInPage ? "compared many" : "compared"}>
      {/* Beside the table, so that it works where there is no script. */}
      <input type="checkbox" id="only-different" class="only no-print" disabled={alike === 0} autocomplete="off" />
      <label for="only-different" class="only-label no-print">
        {texts.only} <span class="soft small">{alike === 0 ? texts.onlyNothing : texts.onlyHides(alike)}</span>
      </label>
      <p class="legend soft small">
        <Mark /> {texts.legend}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys too */}
      <section class="scroll-x" aria-label={texts.label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="corner">
                <span class="out-of-sight">{texts.row}</span>
              </th>
              {answer.codes.map((one) => (
                <HeadCell key={one.code} one={one} codes={answer.codes.map(({ code }) => code)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} row={row} answer={answer} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function HeadCell({ one, codes }: { readonly one: ComparedCode; readonly codes: readonly string[] }): JSX.Element {
  return (
    <th scope="col">
      <span class="head-code">
        <CodeLink code={one.code} status={one.status} />
        <RemoveLink code={one.code} codes={codes} />
      </span>
    </th>
  );
}

function Row({ row, answer }: { readonly row: ComparisonRow; readonly answer: CompareAnswer }): JSX.Element {
  const { codes } = answer;
  return (
    <tr class={`${row.isDifferent ? "different" : "alike"} row-${row.kind}`}>
      <th scope="row">
        {row.name}
        {row.isDifferent ? <Mark isSaid /> : null}
      </th>
      {codes.map((one, at) => (
        <td key={one.code}>
          {/* Where the columns are gone, the code stands at its value. */}
          <span class="at-value" aria-hidden="true">
            <span class={`code ${one.status} of-one`}>{one.code}</span>
            <span class="of-all">{texts.all(codes.length)}</span>
          </span>
          <div class="value">
            <ComparisonCell row={row} at={at} one={one} answer={answer} />
          </div>
        </td>
      ))}
    </tr>
  );
}

/** Tells a row that differs by its shape, not by colour alone. */
function Mark({ isSaid = false }: { readonly isSaid?: boolean }): JSX.Element {
  return (
    <>
      <span class="mark-different" aria-hidden="true">
        ≠
      </span>
      {isSaid ? <span class="out-of-sight"> ({texts.differs})</span> : null}
    </>
  );
}
