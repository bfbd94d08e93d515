import type { JSX } from "preact";
import type { ViewProps } from "../../screen.ts";
import { aboutTexts as texts } from "../../texts/about.ts";
import type { AboutData } from "./about-data.ts";
import { CompiledFiles } from "./compiled-files.tsx";
import { InstallCommands } from "./install-commands.tsx";
import { PartsByYear } from "./parts-by-year.tsx";
import { CarriedForward, ReleaseTable } from "./release-table.tsx";
import { SourceFiles } from "./source-files.tsx";

const sections = [
  texts.releases,
  texts.carried,
  texts.parts,
  texts.install,
  texts.sources,
  texts.files,
  texts.licences,
  texts.privacy,
  texts.limits,
] as const;

/** Where everything is from. */
export function AboutView({ data }: ViewProps<AboutData>): JSX.Element {
  const { about, release } = data;
  const { lists, lastKnownDay } = about.record;
  const facts = [
    [texts.facts.version, about.version],
    ...(release === undefined ? [] : [[texts.facts.inForce, texts.facts.year(release.fiscalYear)]]),
    [texts.facts.lists, lists.map(({ fiscalYear }) => texts.facts.year(fiscalYear)).join(", ")],
    [texts.facts.validity, lastKnownDay],
    [texts.facts.index, about.hasIndex ? texts.facts.installed : texts.facts.notInstalled],
  ] as const;
  return (
    <>
      <h1>{texts.title}</h1>
      <p class="about-lead">{texts.lead}</p>
      <dl class="facts" aria-label={texts.facts.label}>
        {facts.map(([name = "", value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <nav class="about-contents no-print" aria-label={texts.contents}>
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <ReleaseTable record={about.record} />
      <CarriedForward record={about.record} />
      <PartsByYear parts={about.parts} />
      <InstallCommands nextYear={Math.max(...lists.map(({ fiscalYear }) => fiscalYear))} />
      <SourceFiles sources={about.sources} />
      <CompiledFiles files={about.files} />
      <Licences />
      <Rows texts={texts.privacy} />
      <Rows texts={texts.limits} />
    </>
  );
}

function Licences(): JSX.Element {
  return (
    <section id={texts.licences.id}>
      <h2>{texts.licences.title}</h2>
      <dl class="licences">
        {texts.licences.rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="soft small">{texts.licences.endorsed}</p>
    </section>
  );
}

function Rows({
  texts: { id, title, rows },
}: {
  readonly texts: { readonly id: string; readonly title: string; readonly rows: readonly string[] };
}): JSX.Element {
  return (
    <section id={id}>
      <h2>{title}</h2>
      <ul class="statements">
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </section>
  );
}
