import type { JSX } from "preact";
import type { IndexWalkAnswer } from "../../../operations/index-walk.ts";
import { useApp } from "../../app-context.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import { ReferencedCode } from "./referenced-code.tsx";

/** No term is called so. */
export function NotFound({ asked }: { readonly asked: string }): JSX.Element {
  const { addresses } = useApp();
  return (
    <div class="remark caution" role="status">
      <p>
        <strong>{texts.notFound.mainTerm(asked)}</strong> {texts.notFound.advice}
      </p>
      <p>
        <a class="button" href={`${addresses.home}#q=${encodeURIComponent(asked)}`}>
          {texts.notFound.search}
        </a>
      </p>
    </div>
  );
}

/** Several terms fit equally well. */
export function Alternatives({
  asked,
  alternatives,
  within,
}: {
  readonly asked: string;
  readonly alternatives: NonNullable<IndexWalkAnswer["alternatives"]>;
  readonly within: string | undefined;
}): JSX.Element {
  const { addresses } = useApp();
  return (
    <section>
      <h2>{texts.several(asked)}</h2>
      <ul class="subterms">
        {alternatives.map(({ path, code }) => (
          <li key={path.join("\n")}>
            <a href={addresses.index(path, within)}>{path.join(", ")}</a>
            {code === undefined ? null : (
              <span class="subterm-code">
                <ReferencedCode code={code} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
