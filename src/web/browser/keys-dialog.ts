/** Shows the keys; Esc closes. */
export function openKeys(
  page: Document,
  { title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, string])[] },
): void {
  const open = page.querySelector<HTMLDialogElement>("dialog.keys");
  if (open !== null) {
    open.close();
    return;
  }
  const dialog = page.createElement("dialog");
  dialog.className = "keys";
  dialog.setAttribute("aria-label", title);
  const heading = page.createElement("h2");
  heading.textContent = title;
  const list = page.createElement("dl");
  for (const [key, about] of rows) {
    const name = page.createElement("dt");
    for (const one of key.split(" ")) {
      const cap = page.createElement("kbd");
      cap.textContent = one;
      name.append(cap, " ");
    }
    const text = page.createElement("dd");
    text.textContent = about;
    list.append(name, text);
  }
  dialog.append(heading, list);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  page.body.append(dialog);
  dialog.showModal();
}
