import type { JSX } from "preact";
import type { AboutCatalog } from "../../ask.ts";
import { aboutTexts } from "../../texts/about.ts";
import { sizeText } from "./about-data.ts";

const texts = aboutTexts.files;

/** The files that answers come from. */
export function CompiledFiles({ files }: { readonly files: AboutCatalog["files"] }): JSX.Element {
  const { columns } = texts;
  return (
    <section id={texts.id}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll-x" aria-label={texts.caption} tabIndex={0}>
        <table class="grid files">
          <caption class="out-of-sight">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.what}</th>
              <th scope="col" class="number">
                {columns.size}
              </th>
              <th scope="col">{columns.checksum}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name, bytes, checksum }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{texts.what(name)}</td>
                <td class="number">{sizeText(bytes)}</td>
                <td>
                  <code>{checksum}</code>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {texts.total}
              </th>
              <td class="number">{sizeText(files.reduce((sum, { bytes }) => sum + bytes, 0))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}
