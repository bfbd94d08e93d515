import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import type { Desk } from "./desk.ts";
import { InContext } from "./in-context.tsx";
import { type Remark, tallyOf } from "./remarks.ts";
import { sentence } from "./sentence.ts";

/** A page prints no more; what is downloaded has all. */
const mostPrinted = 300;

/** The findings as a table: on paper alone. */
export function PrintReport({ desk: { checked, named, file } }: { readonly desk: Desk }): JSX.Element | null {
  const length = named.length;
  const report = useMemo(() => {
    if (checked === undefined || checked.text.trim() === "") return null;
    const { remarks, date, release } = checked;
    const rest = remarks.length - mostPrinted;
    return (
      <section class="only-print">
        <h2>{texts.report.title(file?.name)}</h2>
        <p>
          {texts.summary({ ...tallyOf(remarks), named: length })}. {texts.heldAgainst(date, release.fiscalYear)}
        </p>
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">{texts.report.place}</th>
              <th scope="col">{texts.report.kind}</th>
              <th scope="col">{texts.report.said}</th>
              <th scope="col">{texts.report.wrong}</th>
              <th scope="col">{texts.report.fix}</th>
            </tr>
          </thead>
          <tbody>
            {remarks.slice(0, mostPrinted).map((remark) => (
              <Row key={remark.id} remark={remark} />
            ))}
          </tbody>
        </table>
        {rest > 0 ? <p>{texts.report.more(rest)}</p> : null}
        <p class="small">{texts.report.foot}</p>
      </section>
    );
  }, [checked, length, file]);
  return report;
}

function Row({ remark }: { readonly remark: Remark }): JSX.Element {
  const { line, severity, message, authority, rule, fix, replacement, quote } = remark;
  return (
    <tr>
      <td>{line}</td>
      <td>
        <strong>{texts.kind[severity]}</strong>
        <br />
        {rule}
      </td>
      <td>
        <InContext of={remark} severity={severity} />
      </td>
      <td>
        {sentence(message)}
        <br />
        <span class="soft">{authority}</span>
      </td>
      <td>{replacement === undefined ? fix : texts.replace(quote, replacement)}</td>
    </tr>
  );
}
