import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import type { ViewProps } from "../../screen.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { DetailPane } from "./detail-pane.tsx";
import type { IndexData, IndexTermData } from "./index-data.ts";
import { Alternatives, NotFound } from "./not-found.tsx";
import { IndexNotInstalledPage } from "./not-installed.tsx";
import { Subterms } from "./subterms.tsx";
import { TermEntry } from "./term-entry.tsx";
import { TermForm } from "./term-form.tsx";
import { TermPath } from "./term-path.tsx";

/** The Index on the left, the Tabular List on the right, as the books lie on a coder's desk. */
export function IndexView({ data, place }: ViewProps<IndexData>): JSX.Element {
  switch (data.kind) {
    case "not-installed":
      return <IndexNotInstalledPage message={data.message} />;
    case "start":
      return (
        <>
          <h1>{texts.title}</h1>
          <p class="index-lead">{texts.lead}</p>
          <TermForm place={place} value="" />
          <StartTerms />
        </>
      );
    case "refused":
      return (
        <>
          <h1>{texts.title}</h1>
          <TermForm place={place} value={data.asked} />
          <p class="remark bad" role="alert">
            {data.message}
          </p>
        </>
      );
    case "term":
      return (
        <>
          <TermForm place={place} value="" />
          <TermPage data={data} />
        </>
      );
  }
}

function TermPage({ data }: { readonly data: IndexTermData }): JSX.Element {
  const { answer, asked } = data;
  if (answer.path.length === 0)
    return (
      <>
        <h1>{texts.title}</h1>
        {answer.alternatives === undefined ? (
          <NotFound asked={answer.notFound ?? asked} />
        ) : (
          <Alternatives asked={asked} alternatives={answer.alternatives} within={data.within} />
        )}
      </>
    );
  return (
    <>
      <TermPath data={data} />
      <div class={answer.cells === undefined ? "index-columns" : "index-columns of-table"}>
        <div class="index-pane">
          <TermEntry data={data} />
          <Subterms answer={answer} key={answer.path.join("\n")} />
        </div>
        {answer.cells !== undefined && data.detail === undefined ? null : <DetailPane detail={data.detail} />}
      </div>
    </>
  );
}

function StartTerms(): JSX.Element {
  const { addresses } = useApp();
  return (
    <section>
      <h2>{texts.start.try}</h2>
      <ul class="start-terms">
        {texts.start.terms.map((one) => (
          <li key={one.term}>
            <a href={addresses.index([one.term], "within" in one ? one.within : undefined)}>{one.term}</a>{" "}
            <span class="soft small">{one.about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
