import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { DiffAnswer } from "../../../operations/diff.ts";
import { useApp } from "../../app-context.ts";
import { releasesTexts as texts } from "../../texts/releases.ts";
import { useStored } from "../../use-stored.ts";
import { ChangesTable } from "./changes-table.tsx";
import type { Comparison } from "./releases-data.ts";

type Found = { readonly answer: DiffAnswer; readonly codes: readonly string[] } | "failed";

/** What the releases compared mean for the reader's own codes: looked up in the browser alone. */
export function FavouriteChanges({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const { favourites: codes } = useStored();
  const { askHere } = useApp();
  const { from, to } = comparison;
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let isAsked = true;
    setFound(undefined);
    if (codes.length > 0)
      askHere("diff", { from, to, codes }).then(
        (answer) => isAsked && setFound({ answer, codes }),
        () => isAsked && setFound("failed"),
      );
    return () => {
      isAsked = false;
    };
  }, [askHere, codes, from, to]);
  return (
    <section class="card favourite-changes">
      <h2>{texts.favourites.title}</h2>
      <div role="status">
        <Findings codes={codes} found={found} when={whenText(comparison)} />
      </div>
    </section>
  );
}

function Findings({
  codes,
  found,
  when,
}: {
  readonly codes: readonly string[];
  readonly found: Found | undefined;
  readonly when: string;
}): JSX.Element {
  if (codes.length === 0) return <p class="soft">{texts.favourites.none}</p>;
  if (found === undefined) return <p class="soft">{texts.favourites.waiting(codes.length)}</p>;
  if (found === "failed") return <p>{texts.favourites.failed}</p>;
  const { changes } = found.answer;
  const number = found.codes.length;
  if (changes.length === 0)
    return (
      <p>
        {texts.favourites.unchanged(number, when)} <span class="soft small">{texts.favourites.private}</span>
      </p>
    );
  return (
    <>
      <p>
        <strong>{texts.favourites.changed(changes.length, number, when)}.</strong>{" "}
        <span class="soft small">{texts.favourites.private}</span>
      </p>
      <ChangesTable changes={changes} caption={texts.favourites.title} />
    </>
  );
}

/** A change between a year and the next happens on its first day; between others, some day between. */
export function whenText({ from, to, release: [before, after] }: Pick<Comparison, "from" | "to" | "release">): string {
  const isNext = after.fiscalYear - before.fiscalYear === 1 && from.endsWith("-10-01") && to.endsWith("-10-01");
  return isNext ? texts.favourites.on(to) : texts.favourites.between(from, to);
}
