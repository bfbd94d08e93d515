import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { StatusPill } from "../../parts/status-pill.tsx";
import { compareTexts as texts } from "../../texts/compare.ts";
import { without } from "./codes-asked.ts";
import type { CompareData } from "./compare-data.ts";

interface ChosenProps {
  readonly codes: readonly string[];
  readonly single: CompareData["single"] | undefined;
}

/** The codes of an address that cannot be compared yet, each with a way to leave it out. */
export function ChosenCodes({ codes, single }: ChosenProps): JSX.Element | null {
  if (codes.length === 0) return null;
  return (
    <section class="chosen">
      <h2>{texts.chosen}</h2>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <CodeLink code={code} {...(single === undefined ? {} : { status: single.status })} />
            {single === undefined ? null : (
              <>
                <span>{single.title}</span>
                {single.status === "valid" ? null : <StatusPill status={single.status} />}
              </>
            )}
            <RemoveLink code={code} codes={codes} />
          </li>
        ))}
      </ul>
      {codes.length === 1 ? <p class="soft">{texts.onlyOne}</p> : null}
    </section>
  );
}

/** Leads to the comparison without a code. */
export function RemoveLink({ code, codes }: { readonly code: string; readonly codes: readonly string[] }): JSX.Element {
  const { addresses } = useApp();
  return (
    <a class="remove no-print" href={addresses.compare(without(codes, code))}>
      <span aria-hidden="true">×</span>
      <span class="out-of-sight">{texts.remove(code)}</span>
    </a>
  );
}
