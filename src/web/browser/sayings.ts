import { shellTexts } from "../texts/shell.ts";

const longMs = 6000;

/** Says things at the foot of the page, one at a time; what can be taken back has a button. */
export function sayHere(page: Document): (text: string, undo?: () => void, label?: string) => void {
  const place = page.createElement("div");
  place.className = "sayings";
  // A live region must be there before it speaks.
  place.setAttribute("role", "status");
  page.body.append(place);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => place.replaceChildren();
  return (text, undo, label = shellTexts.undo) => {
    clearTimeout(timer);
    const saying = page.createElement("p");
    saying.className = "saying";
    saying.append(text);
    if (undo !== undefined) {
      const button = page.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        // What is done may say something itself.
        clear();
        undo();
      });
      saying.append(" ", button);
    }
    place.replaceChildren(saying);
    timer = setTimeout(clear, undo === undefined ? longMs : 2 * longMs);
  };
}
