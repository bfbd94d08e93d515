import type { JSX } from "preact";
import { CodeLink } from "../../parts/code-link.tsx";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import { replacementsOf } from "./corrections.ts";
import { InContext } from "./in-context.tsx";
import type { Remark } from "./remarks.ts";
import { sentence } from "./sentence.ts";

export interface CardActions {
  readonly show: (remark: Remark) => void;
  readonly replace: (remark: Remark, replacement: string) => void;
}

/** One finding: what the text says, what is wrong with it, by what authority, and what to write instead. */
export function FindingCard({
  remark,
  isChosen,
  show,
  replace,
}: CardActions & { readonly remark: Remark; readonly isChosen: boolean }): JSX.Element {
  const { id, severity, rule, line, message, authority, codes } = remark;
  return (
    <li
      id={`finding-${id}`}
      class={isChosen ? `finding ${severity} chosen` : `finding ${severity}`}
      tabIndex={-1}
      aria-current={isChosen ? "true" : undefined}
    >
      <p class="finding-head small">
        <strong class={`severity ${severity}`}>{texts.kind[severity]}</strong>
        <span class="rule" title={texts.rule}>
          {rule}
        </span>
        <span class="soft line">{texts.line(line)}</span>
      </p>
      <button type="button" class="quote" title={texts.showInText} onClick={() => show(remark)}>
        <InContext of={remark} severity={severity} />
      </button>
      <p>{sentence(message)}</p>
      <p class="finding-by small soft">
        <span>{authority}</span>
        {codes.length === 0 ? null : (
          <span class="finding-codes">
            {codes.map((code) => (
              <CodeLink key={code} code={code} />
            ))}
          </span>
        )}
      </p>
      <Fix remark={remark} replace={replace} />
    </li>
  );
}

function Fix({ remark, replace }: Pick<CardActions, "replace"> & { readonly remark: Remark }): JSX.Element {
  const { quote, fix, replacement } = remark;
  const choices = replacementsOf(remark);
  if (replacement !== undefined)
    return (
      <p class="fix">
        <button type="button" class="button main" onClick={() => replace(remark, replacement)}>
          {texts.apply}
          <span class="out-of-sight">: {texts.replace(quote, replacement)}</span>
        </button>
        <span aria-hidden="true">{texts.replace(quote, replacement)}</span>
      </p>
    );
  return (
    <div class="fix">
      <p>
        <strong>{texts.fix}:</strong> {fix}
      </p>
      {choices.length === 0 ? null : (
        <div class="buttons">
          {choices.map((choice) => (
            <button
              key={choice}
              type="button"
              class="button choice"
              aria-label={texts.applyOne(quote, choice)}
              title={texts.applyOne(quote, choice)}
              onClick={() => replace(remark, choice)}
            >
              <span class="code">{choice}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
