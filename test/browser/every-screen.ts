import { someDay } from "./browser.ts";

/** An address of every screen, and of its notable states. */
export const everyScreen: readonly { readonly name: string; readonly path: string }[] = [
  { name: "home", path: `/?date=${someDay}` },
  { name: "home-results", path: `/?date=${someDay}#q=mid+back+pain` },
  { name: "code", path: `/code/M54.6?date=${someDay}` },
  { name: "code-header", path: `/code/S29.012?date=${someDay}` },
  { name: "code-none", path: `/code/M54.A6?date=${someDay}` },
  { name: "block", path: `/code/M50-M54?date=${someDay}` },
  { name: "chapter", path: `/code/13?date=${someDay}` },
  { name: "pathways", path: `/choose?date=${someDay}` },
  { name: "choose", path: `/choose/upper-and-mid-back-pain?date=${someDay}` },
  { name: "compare", path: `/compare?codes=M54.6%2CM54.50%2CM54.9%2CM54.2&date=${someDay}` },
  { name: "compare-empty", path: `/compare?date=${someDay}` },
  { name: "proofread", path: `/proofread?date=${someDay}` },
  { name: "codes", path: `/codes?date=${someDay}` },
  { name: "releases", path: `/releases?from=2026&to=2027&date=${someDay}` },
  { name: "index", path: `/index?date=${someDay}` },
  { name: "about", path: `/about?date=${someDay}` },
  { name: "nowhere", path: "/nowhere" },
];
