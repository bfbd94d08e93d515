import type { AboutCatalog, Ask } from "../../ask.ts";
import type { Place } from "../../screen.ts";
import { askInFull, type Found } from "./ask-words.ts";
import { cutWords } from "./fragment.ts";

/** What the home screen begins with. */
export interface HomeData {
  readonly pathways: AboutCatalog["pathways"];
  /** Without script: what was posted, answered. */
  readonly found?: Found;
}

/** Loads the names of the pathways, and answers the form of a page without script. */
export async function loadHome(ask: Ask, { form, date }: Place): Promise<HomeData> {
  const words = cutWords(form?.get("q") ?? "").trim();
  const [{ pathways }, found] = await Promise.all([
    ask("about", {}),
    words === "" ? undefined : askInFull(ask, words, date),
  ]);
  return { pathways, ...(found === undefined ? {} : { found }) };
}
