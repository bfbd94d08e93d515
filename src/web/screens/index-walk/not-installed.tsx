import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { indexTexts as texts } from "../../texts/index-walk.ts";

/** The Index is official but not in the package: what it is, and the command that brings it. */
export function IndexNotInstalledPage({ message }: { readonly message: string }): JSX.Element {
  const { addresses, release } = useApp();
  const command = texts.notInstalled.command(release?.fiscalYear ?? 2027);
  return (
    <div class="not-installed">
      <h1>{texts.notInstalled.title}</h1>
      <p>{texts.notInstalled.what}</p>
      <p>{texts.notInstalled.why}</p>
      <div class="command">
        <code>{command}</code>
        <CopyButton text={command}>{texts.notInstalled.copy}</CopyButton>
      </div>
      <p class="remark">
        {texts.notInstalled.says} {message}.
      </p>
      <p>{texts.notInstalled.after}</p>
      <h2>{texts.notInstalled.meanwhile}</h2>
      <p class="buttons">
        <a class="button" href={addresses.home}>
          {texts.notInstalled.search}
        </a>
        <a class="button" href={addresses.pathways}>
          {texts.notInstalled.choose}
        </a>
      </p>
    </div>
  );
}
