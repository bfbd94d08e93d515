/** Follows links within the app without loading the page anew. */
export function listenToLinks(page: Document, go: (address: string) => void): void {
  page.addEventListener("click", (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (link === null || !isOwn(link)) return;
    const url = new URL(link.getAttribute("href") ?? "", location.href);
    // A fragment of this page is the browser's matter.
    if (url.pathname === location.pathname && url.search === location.search && url.hash !== "") return;
    event.preventDefault();
    go(`${url.pathname}${url.search}${url.hash}`);
  });
}

function isOwn(link: Element): boolean {
  if (link.hasAttribute("download") || link.hasAttribute("target") || link.hasAttribute("data-outside")) return false;
  return new URL(link.getAttribute("href") ?? "", location.href).origin === location.origin;
}
