import { type AnyScreen, defineScreen } from "../../screen.ts";
import { codeTexts as texts } from "../../texts/code.ts";
import { type CodeData, loadCode, type PageSection } from "./code-data.ts";
import { CodeView } from "./code-view.tsx";

/** /code/M54.6: the guide of a code; the pages of blocks and chapters; what is near where there is no such code. */
export const codeScreen: AnyScreen = defineScreen<CodeData>({
  name: "code",
  pattern: "/code/:code",
  load: loadCode,
  title: ({ answer: { code, title } }) => (title === undefined ? code : `${code} ${title}`),
  description: ({ answer: { code, title, status, why } }, { date }) =>
    texts.description({ code, title: title ?? "", standing: why ?? status, date }),
  status: ({ answer: { status } }) => (status === "unknown" || status === "malformed" ? 404 : 200),
  head: ({ guide }) => (guide === undefined ? "" : `<script type="application/ld+json">${guide.jsonLd}</script>`),
  // The guide is on the page already: it is read from there instead of being sent twice.
  embed: (data) =>
    data.guide === undefined
      ? data
      : {
          ...data,
          guide: { ...data.guide, jsonLd: "", sections: data.guide.sections.map((one) => ({ ...one, html: "" })) },
        },
  revive: (embedded, root) => {
    const data = embedded as CodeData;
    if (data.guide === undefined) return data;
    const filled = (section: PageSection): PageSection => ({
      ...section,
      html: root.querySelector(`#${CSS.escape(section.id)} > .guide-text`)?.innerHTML ?? "",
    });
    return { ...data, guide: { ...data.guide, sections: data.guide.sections.map(filled) } };
  },
  View: CodeView,
});
