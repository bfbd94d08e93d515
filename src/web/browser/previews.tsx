import { render } from "preact";
import type { CodeAnswer } from "../../operations/code-answer.ts";
import { CodePreview } from "../parts/code-preview.tsx";

const restMs = 180;

/** Shows what a code is when a link to it is rested on or focused. */
export function startPreviews(page: Document, codeOf: (code: string) => Promise<CodeAnswer>): void {
  const card = page.createElement("div");
  card.className = "preview";
  card.id = "preview";
  card.hidden = true;
  card.setAttribute("role", "tooltip");
  page.body.append(card);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at: Element | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    at?.removeAttribute("aria-describedby");
    at = undefined;
    card.hidden = true;
  };
  const show = async (link: Element, code: string): Promise<void> => {
    const answer = await codeOf(code).catch(() => undefined);
    if (answer === undefined || at !== link) return;
    render(<CodePreview answer={answer} />, card);
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    putBeside(card, link);
  };
  const begin = (event: Event): void => {
    const link =
      event.target instanceof Element ? event.target.closest("a[href*='/code/']:not([data-no-preview])") : null;
    if (link === at) return;
    hide();
    const code = link === null ? undefined : codeIn(link);
    if (link === null || code === undefined) return;
    at = link;
    timer = setTimeout(() => void show(link, code), restMs);
  };
  page.addEventListener("pointerover", (event) => {
    // A finger that taps a link follows it.
    if (event.pointerType === "mouse") begin(event);
  });
  page.addEventListener("focusin", begin);
  for (const end of ["click", "keydown"]) page.addEventListener(end, hide, { passive: true });
  // What is about to be shown is put where the link is then.
  page.addEventListener("scroll", () => (card.hidden ? undefined : hide()), { passive: true });
}

function codeIn(link: Element): string | undefined {
  const { pathname } = new URL(link.getAttribute("href") ?? "", location.href);
  const code = /^\/code\/([^/]+)$/.exec(pathname)?.[1];
  return code === undefined || pathname === location.pathname ? undefined : decodeURIComponent(code);
}

function putBeside(card: HTMLElement, link: Element): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const x = Math.max(8, Math.min(left, innerWidth - width - 8));
  const y = bottom + height + 12 < innerHeight ? bottom + 6 : Math.max(8, top - height - 6);
  card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
