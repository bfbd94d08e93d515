import type { JSX } from "preact";
import { CopyButton } from "../../parts/copy-button.tsx";
import { aboutTexts } from "../../texts/about.ts";

const texts = aboutTexts.install;

/** How further releases come here. */
export function InstallCommands({ nextYear }: { readonly nextYear: number }): JSX.Element {
  return (
    <section id={texts.id}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <ul class="commands">
        {texts.commands.map(({ command, about }) => {
          const text = command(nextYear);
          return (
            <li key={text}>
              <code>{text}</code>
              <span class="soft small">{about}</span>
              <CopyButton text={text}>{texts.copy}</CopyButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
