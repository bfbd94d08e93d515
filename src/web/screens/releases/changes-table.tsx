import type { JSX } from "preact";
import type { CodeChange } from "../../../operations/diff.ts";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { releasesTexts as texts } from "../../texts/releases.ts";

const statusAfter = { ended: "retired", "became-header": "incomplete", added: "valid", retitled: "valid" } as const;

/** How many successors are named in a row; the code's page has all. */
const mostSuccessors = 8;

/** Changes in tabular order: what happened to each code, and what is used instead. */
export function ChangesTable({
  changes,
  caption,
}: {
  readonly changes: readonly CodeChange[];
  readonly caption: string;
}): JSX.Element {
  return (
    <table class="grid changes">
      <caption class="out-of-sight">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.table.change}</th>
          <th scope="col">{texts.table.code}</th>
          <th scope="col">{texts.table.title}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={one.code}>
            <td>
              <span class={`change ${one.change}`} title={texts.explained[one.change]}>
                {texts.kind[one.change]}
              </span>
            </td>
            <td>
              <CodeLink code={one.code} status={statusAfter[one.change]} />
            </td>
            <td>
              {one.title ?? <span class="soft">{texts.untitled}</span>}
              <Consequence change={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Consequence({ change }: { readonly change: CodeChange }): JSX.Element | null {
  const { useInstead, replaces, previousTitle } = change;
  if (useInstead !== undefined) return <Successors code={change.code} successors={useInstead} />;
  if (previousTitle !== undefined)
    return (
      <p class="soft small">
        {texts.was}: {previousTitle}
      </p>
    );
  if (replaces === undefined) return null;
  return (
    <p class="soft small">
      {texts.replaces}{" "}
      {replaces.map((code, at) => (
        <span key={code}>
          {at === 0 ? "" : ", "}
          <CodeLink code={code} status="range" />
        </span>
      ))}
    </p>
  );
}

function Successors({
  code,
  successors,
}: {
  readonly code: string;
  readonly successors: NonNullable<CodeChange["useInstead"]>;
}): JSX.Element {
  const { addresses } = useApp();
  if (successors.length === 0) return <p class="soft small">{texts.noSuccessor}</p>;
  const left = successors.length - mostSuccessors;
  return (
    <ul class="successors" aria-label={texts.useInstead}>
      {successors.slice(0, mostSuccessors).map((one) => (
        <li key={one.code}>
          <CodeLink code={one.code} /> <span>{one.title}</span>
        </li>
      ))}
      {left > 0 ? (
        <li>
          <a href={addresses.code(code)}>{texts.moreCodes(left)}</a>
        </li>
      ) : null}
    </ul>
  );
}
