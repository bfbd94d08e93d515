import type { JSX } from "preact";
import { codesNamedIn } from "../../../alphabetic-index/reference.ts";
import type { IndexWalkAnswer } from "../../../operations/index-walk.ts";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { CellsTable } from "./cells-table.tsx";
import type { IndexTermData } from "./index-data.ts";
import { type IndexReference, placeOf } from "./index-reference.ts";
import { readPrintedTitle } from "./printed-title.ts";
import { ReferencedCode, ReferencedCodes } from "./referenced-code.tsx";

/** How many of the codes below are listed; the code's page has all. */
const mostCompletions = 12;

/** A term of the Index, and all that is printed at it. */
export function TermEntry({ data }: { readonly data: IndexTermData }): JSX.Element {
  const { answer, see, seeAlso } = data;
  const { title, modifiers } = readPrintedTitle(answer.path.at(-1) ?? "");
  return (
    <div class="term-entry">
      <h1>
        {title}
        {modifiers === "" ? null : (
          <span class="modifiers" title={texts.modifiers}>
            {modifiers}
          </span>
        )}
      </h1>
      <Source answer={answer} />
      <Followed answer={answer} />
      {answer.notFound === undefined ? null : (
        <p class="remark caution" role="status">
          {texts.notFound.subterm(answer.notFound, title)}
        </p>
      )}
      <TermCode answer={answer} />
      {answer.note === undefined ? null : (
        <p class="remark small">
          {texts.note}: {answer.note}
        </p>
      )}
      {answer.cells === undefined ? null : <CellsTable cells={answer.cells} />}
      <References name={texts.see} references={see} />
      <References name={texts.seeAlso} references={seeAlso} />
      {answer.completions === undefined ? null : <Completions answer={answer} />}
    </div>
  );
}

function Source({ answer }: { readonly answer: IndexWalkAnswer }): JSX.Element | null {
  const { index } = placeOf(answer);
  const { release } = answer;
  if (index === undefined) return null;
  const year = release.indexFrom?.fiscalYear ?? release.fiscalYear;
  return (
    <p class="soft small">
      {texts.kinds[index]}, {texts.year(year)}.{" "}
      {year === release.fiscalYear ? null : texts.otherYear(year, release.fiscalYear)}
    </p>
  );
}

/** The reference that led here, where it was followed. */
function Followed({ answer: { matched } }: { readonly answer: IndexWalkAnswer }): JSX.Element | null {
  const steps = matched.flatMap(({ how, term, asked }, at) =>
    how === "see" || how === "seeAlso" ? [{ from: matched[at - 1]?.term ?? "", how, to: asked, term }] : [],
  );
  if (steps.length === 0) return null;
  return (
    <p class="followed">
      {texts.followed}{" "}
      {steps.map(({ from, how, to }) => texts.seeFrom(readPrintedTitle(from).title, how, to)).join(" → ")}
    </p>
  );
}

function TermCode({ answer }: { readonly answer: IndexWalkAnswer }): JSX.Element | null {
  const { code, title, partial, indexCode, manifestation, why, cells, subterms } = answer;
  if (code === undefined) {
    if (cells !== undefined || answer.notFound !== undefined) return null;
    return <p class="soft">{why ?? (subterms.length > 0 ? texts.noCode : texts.noCodeAtAll)}</p>;
  }
  const printed = partial === true ? `${code}${code.includes(".") ? "" : "."}-` : code;
  return (
    <div class="term-code">
      <p class="term-code-line">
        <ReferencedCode code={printed} /> {manifestation === undefined ? null : <Manifestation text={manifestation} />}
        <span>{title}</span>
      </p>
      {manifestation === undefined ? null : <p class="soft small">{texts.manifestation}</p>}
      {indexCode === undefined ? null : <p class="soft small">{texts.printed(indexCode)}</p>}
      {why === undefined ? null : <p class="small">{why}</p>}
    </div>
  );
}

function Manifestation({ text }: { readonly text: string }): JSX.Element {
  return (
    <span class="manifestation">
      [<ReferencedCodes codes={codesNamedIn(text)} />]{" "}
    </span>
  );
}

function References({
  name,
  references,
}: {
  readonly name: string;
  readonly references: readonly IndexReference[];
}): JSX.Element | null {
  const { addresses } = useApp();
  if (references.length === 0) return null;
  return (
    <p class="index-references">
      <span class="soft">{name}</span>{" "}
      {references.map(({ text, path, index, codes }, at) => (
        <span key={text}>
          {at === 0 ? "" : "; "}
          {codes === undefined ? (
            path === undefined ? (
              text
            ) : (
              <a href={addresses.index(path, index)}>{text}</a>
            )
          ) : (
            <>
              {text.slice(0, text.indexOf(codes[0] ?? ""))}
              <ReferencedCodes codes={codes} />
            </>
          )}
        </span>
      ))}
    </p>
  );
}

function Completions({ answer: { code = "", completions = [] } }: { readonly answer: IndexWalkAnswer }): JSX.Element {
  const { addresses } = useApp();
  return (
    <div class="completions">
      <p class="remark caution small">{texts.partial}</p>
      <ul>
        {completions.slice(0, mostCompletions).map((one) => (
          <li key={one.code}>
            <CodeLink code={one.code} /> <span>{one.title}</span>
          </li>
        ))}
      </ul>
      {completions.length > mostCompletions ? (
        <p>
          <a href={addresses.code(code)}>{texts.moreCompletions(completions.length, code)}</a>
        </p>
      ) : null}
    </div>
  );
}
