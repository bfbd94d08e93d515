import type { ComponentChildren, JSX } from "preact";
import type { ComparedCode } from "../../../article/comparison/comparison.ts";
import type { CompareAnswer } from "../../../operations/compare.ts";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { StatusPill } from "../../parts/status-pill.tsx";
import { compareTexts as texts } from "../../texts/compare.ts";
import type { ComparisonRow } from "./comparison-rows.ts";
import { ExcludesCell, SequencingCell } from "./note-cells.tsx";

interface CellProps {
  readonly row: ComparisonRow;
  /** Which of the codes. */
  readonly at: number;
  readonly one: ComparedCode;
  readonly answer: CompareAnswer;
}

/** What a row says of a code. */
export function ComparisonCell({ row, at, one, answer }: CellProps): ComponentChildren {
  switch (row.kind) {
    case "title":
      return one.title === undefined ? <NoTitle one={one} answer={answer} /> : one.title;
    case "status":
      return <StatusCell one={one} />;
    case "category":
      return one.category === undefined ? <Nothing /> : <Placed code={one.category.code} title={one.category.title} />;
    case "block":
      return one.block === undefined ? <Nothing /> : <Placed code={one.block.range} title={one.block.title} />;
    case "excludes":
      return <ExcludesCell code={one.code} excludes={answer.excludes} />;
    case "sequencing":
      return <SequencingCell code={one.code} sequencing={answer.sequencing} />;
    default:
      return row.values[at] === "" ? <Nothing /> : row.values[at];
  }
}

/** Of what is no code: why, and which codes are near. */
function NoTitle({ one, answer }: { readonly one: ComparedCode; readonly answer: CompareAnswer }): JSX.Element {
  const { addresses } = useApp();
  const instead = (code: string): readonly string[] =>
    answer.codes.map((other) => (other.code === one.code ? code : other.code));
  const suggestions = one.suggestions ?? [];
  return (
    <>
      <p class="why-none">{one.why}</p>
      {suggestions.length === 0 ? null : (
        <>
          <p class="soft small">{texts.meant}</p>
          <ul class="meant">
            {suggestions.map(({ code, title }) => (
              <li key={code}>
                <a class="code" href={addresses.compare([...new Set(instead(code))])} aria-label={texts.use(code)}>
                  {code}
                </a>{" "}
                <span class="small">{title}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function StatusCell({ one }: { readonly one: ComparedCode }): JSX.Element {
  const { addresses } = useApp();
  const { code, status, completions, why, title } = one;
  return (
    <>
      <StatusPill status={status} />
      {status === "incomplete" ? (
        <p class="small">
          {completions === undefined ? null : `${texts.completions(completions)}. `}
          <a href={addresses.choose(code)}>{texts.choose(code)}</a>
        </p>
      ) : why === undefined || title === undefined ? null : (
        <p class="small">{why}</p>
      )}
    </>
  );
}

function Placed({ code, title }: { readonly code: string; readonly title?: string | undefined }): JSX.Element {
  return (
    <>
      <CodeLink code={code} /> {title}
    </>
  );
}

function Nothing(): JSX.Element {
  return (
    <>
      <span class="soft" aria-hidden="true">
        {texts.table.none}
      </span>
      <span class="out-of-sight">{texts.table.noneLong}</span>
    </>
  );
}
