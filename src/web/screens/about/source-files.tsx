import type { JSX } from "preact";
import type { AboutSource } from "../../ask.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { aboutTexts } from "../../texts/about.ts";

const texts = aboutTexts.sources;

/** The official files, by their sha256. */
export function SourceFiles({ sources }: { readonly sources: readonly AboutSource[] }): JSX.Element {
  const { columns } = texts;
  return (
    <section id={texts.id}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      {sources.length === 0 ? (
        <p class="soft">{texts.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="scroll-x" aria-label={texts.caption} tabIndex={0}>
          <table class="grid sources">
            <caption class="out-of-sight">{texts.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.content}</th>
                <th scope="col">{columns.release}</th>
                <th scope="col">{columns.package}</th>
                <th scope="col">{columns.sha256}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <SourceRow key={`${source.content} ${source.sha256}`} source={source} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function SourceRow({ source }: { readonly source: AboutSource }): JSX.Element {
  const { content, release, package: origin, licence, sha256 } = source;
  return (
    <tr>
      <td>{content}</td>
      <td>{release}</td>
      <td>
        {origin} <span class="soft small">{licence}</span>
      </td>
      <td class="digest">
        <code>{sha256}</code>{" "}
        <CopyButton text={sha256} name={texts.copied(content)}>
          {texts.copy}
        </CopyButton>
      </td>
    </tr>
  );
}
