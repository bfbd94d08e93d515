import { type Document, plainText, type Question } from "../document.ts";
import type { Guide } from "../write-guide.ts";
import { scriptJson } from "./escape.ts";

/** What search engines read of a guide: schema.org MedicalWebPage and FAQPage. @param url the page's, where it is known */
export function jsonLd(guide: Guide, url: string | undefined): string {
  const { code, codeTitle, title } = guide;
  const about = {
    "@type": "MedicalCode",
    codeValue: code,
    codingSystem: "ICD-10-CM",
    ...(codeTitle === undefined ? {} : { name: codeTitle }),
  };
  const at = url === undefined ? {} : { url };
  const page = { "@type": "MedicalWebPage", name: title, inLanguage: "en-US", about, ...at };
  const asked = questionsOf(guide);
  const faq = {
    "@type": "FAQPage",
    name: `Questions and answers on ${code}`,
    ...at,
    mainEntity: asked.map(questionLd),
  };
  return scriptJson({ "@context": "https://schema.org", "@graph": asked.length === 0 ? [page] : [page, faq] });
}

function questionLd({ question, answer, source }: Question): object {
  const text = source === undefined ? plainText(answer) : `${plainText(answer)} (${source})`;
  return { "@type": "Question", name: question, acceptedAnswer: { "@type": "Answer", text } };
}

function questionsOf({ sections }: Document): readonly Question[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "question"));
}
