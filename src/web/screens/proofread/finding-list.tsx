import type { JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { Pager, pageOf } from "../../parts/pager.tsx";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import type { Desk } from "./desk.ts";
import { type CardActions, FindingCard } from "./finding-card.tsx";
import type { Remark } from "./remarks.ts";
import type { Aiming } from "./use-aim.ts";

const mostOnPage = 40;

/** The findings, a page at a time; the chosen one comes into sight. */
export function FindingList({
  desk,
  shown,
  aiming,
  replace,
  isBusy,
}: {
  readonly desk: Desk;
  readonly shown: readonly Remark[];
  readonly aiming: Aiming;
  readonly replace: CardActions["replace"];
  readonly isBusy: boolean;
}): JSX.Element {
  const [wanted, turn] = useState(0);
  const { aim } = aiming;
  const index = shown.findIndex(({ id }) => id === aim?.id);
  const pageOfAim = index === -1 ? undefined : Math.floor(index / mostOnPage);
  // Once for each time something is aimed at.
  useLayoutEffect(() => {
    if (pageOfAim !== undefined) turn(pageOfAim);
  }, [aim]);
  const page = pageOf(shown, wanted, mostOnPage);
  // Once for each aim, and where its page is shown.
  useLayoutEffect(() => {
    if (aim?.id === undefined || aim.by === "write") return;
    const card = document.getElementById(`finding-${aim.id}`);
    if (card === null) return;
    // Where the list stands below the text, whoever writes there is not taken away from it.
    if (aim.by === "text" && !matchMedia("(min-width: 62.5rem)").matches) return;
    card.scrollIntoView({ block: "nearest" });
    if (aim.by === "keys" && !(document.activeElement instanceof HTMLTextAreaElement))
      card.focus({ preventScroll: true });
  }, [aim, page.number]);
  if (shown.length === 0)
    return (
      <p class={desk.remarks.length === 0 && desk.named.length > 0 && !isBusy ? "remark good" : "remark"}>
        {desk.remarks.length > 0
          ? texts.state.filtered
          : isBusy
            ? texts.state.reading
            : desk.named.length === 0
              ? texts.state.noCodes
              : texts.state.clean}
      </p>
    );
  return (
    <>
      <ol class="findings">
        {page.rows.map((remark) => (
          <FindingCard
            key={remark.id}
            remark={remark}
            isChosen={remark.id === desk.chosen}
            show={(one) => aiming.at(one, "write")}
            replace={replace}
          />
        ))}
      </ol>
      <Pager page={page} turn={turn} />
    </>
  );
}
