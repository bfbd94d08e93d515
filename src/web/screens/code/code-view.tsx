import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import type { ViewProps } from "../../screen.ts";
import { mostRecent, withFirst } from "../../store.ts";
import type { CodeData } from "./code-data.ts";
import { CodeHeading } from "./code-heading.tsx";
import { DivisionPage } from "./division-page.tsx";
import { GuidePage } from "./guide-page.tsx";
import { NoCodePage } from "./no-code-page.tsx";

/** The page of a code, block or chapter. */
export function CodeView({ data, place }: ViewProps<CodeData>): JSX.Element {
  const { store } = useApp();
  const { code, status } = data.answer;
  const isCode = data.guide !== undefined;
  useEffect(() => {
    if (isCode) store.change({ recent: withFirst(store.read().recent, code, mostRecent) });
  }, [store, code, isCode]);
  return (
    <article class={`code-page is-${status}`}>
      <CodeHeading data={data} place={place} />
      <Body data={data} place={place} />
    </article>
  );
}

function Body(props: ViewProps<CodeData>): JSX.Element {
  const { guide, answer } = props.data;
  if (guide !== undefined) return <GuidePage {...props} guide={guide} />;
  return answer.status === "block" || answer.status === "chapter" ? (
    <DivisionPage {...props} />
  ) : (
    <NoCodePage {...props} />
  );
}
