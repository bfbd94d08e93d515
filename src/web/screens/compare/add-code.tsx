import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { CodePicker } from "../../parts/code-picker.tsx";
import { compareTexts } from "../../texts/compare.ts";
import { codesPattern, codesWritten, mostCodes, withCodes } from "./codes-asked.ts";

const texts = compareTexts.form;

/** The box that adds a code. Without script it is a form of the address, which takes codes alone. */
export function AddCode({ codes }: { readonly codes: readonly string[] }): JSX.Element {
  const { place, addresses, go, say } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const isAdding = useRef(false);
  const isFull = codes.length >= mostCodes;
  const shown = codes.join(",");
  // Another is often added next: arriving takes the focus, and it is brought back.
  useEffect(() => {
    if (!isAdding.current) return;
    isAdding.current = false;
    form.current?.querySelector<HTMLInputElement>("input[type=text]")?.focus({ preventScroll: true });
  }, [shown]);
  const add = (added: readonly string[]): void => {
    const next = withCodes(codes, added);
    isAdding.current = next.length > codes.length;
    if (isAdding.current) {
      go(addresses.compare(next));
      say(texts.added(next.slice(codes.length).join(", ")));
    } else say(texts.already(added.join(", ")));
  };
  return (
    <form ref={form} class="add-code no-print" method="get" action="/compare">
      {codes.map((code) => (
        <input key={code} type="hidden" name="codes" value={code} />
      ))}
      {place.isDateGiven ? <input type="hidden" name="date" value={place.date} /> : null}
      {isFull ? (
        <p class="remark">{texts.full(mostCodes)}</p>
      ) : (
        <CodePicker
          id="add"
          name="codes"
          label={codes.length === 0 ? texts.first : texts.label}
          hint={texts.hint}
          go={texts.go}
          plain={{ pattern: codesPattern, title: texts.formTitle }}
          taken={codes}
          read={codesWritten}
          onPick={add}
        />
      )}
    </form>
  );
}
