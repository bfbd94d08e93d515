import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../load-catalog.ts";
import { proofread } from "../../../operations/proofread.ts";
import { addressesFrom } from "../../address.ts";
import { type App, AppContext, type EngineState } from "../../app-context.ts";
import type { Place } from "../../screen.ts";
import { passingStore } from "../../store.ts";
import { proofreadTexts, sampleText } from "../../texts/proofread.ts";
import { answered, type Desk, deskWith } from "./desk.ts";
import { FindingsPane } from "./findings-pane.tsx";
import { markdownReport } from "./markdown-report.ts";
import { Mirror } from "./mirror.tsx";
import { PrintReport } from "./print-report.tsx";
import { ProofreadView } from "./proofread-view.tsx";
import { sarifReport } from "./sarif-report.ts";

const date = "2026-11-22";
const classification = loadCatalog();
const place: Place = { path: "/proofread", params: {}, query: new URLSearchParams(), date, isDateGiven: false };

function page(children: ComponentChildren, engine: EngineState = { kind: "ready" }): string {
  const nothing = (): Promise<never> => Promise.reject(new Error("nothing is asked while a page is written"));
  const app: App = {
    place,
    addresses: addressesFrom(place),
    today: date,
    release: undefined,
    ask: nothing,
    askHere: nothing,
    engine,
    go: () => {},
    say: () => {},
    store: passingStore(),
  };
  return renderToString(<AppContext.Provider value={app}>{children}</AppContext.Provider>);
}

const deskOf = (text: string): Desk =>
  answered(deskWith(text), text, { date, answer: proofread.run(classification, { text, date }) });

function findingsOf(desk: Desk): string {
  const nothing = (): void => {};
  return page(
    <FindingsPane
      desk={desk}
      shown={desk.remarks}
      filter="all"
      setFilter={nothing}
      checking={{ isBusy: false, again: nothing }}
      aiming={{ aim: undefined, at: nothing, step: nothing }}
      replace={nothing}
      applyAll={nothing}
      certain={desk.remarks.filter(({ replacement }) => replacement !== undefined).length}
    />,
  );
}

const sample = deskOf(sampleText.text);

describe("the room where texts are proofread", () => {
  it("reads without script: what it is for, and the command that does the same", () => {
    const html = page(<ProofreadView data={null} place={place} />, { kind: "elsewhere" });
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("<noscript>");
    expect(html).toContain(proofreadTexts.command);
    expect(html).toContain(proofreadTexts.stays);
    expect(html).not.toMatch(/ style=/);
  });

  it("says how far the catalogue has come", () => {
    const html = page(<ProofreadView data={null} place={place} />, { kind: "loading", share: 0.436 });
    expect(html).toContain("43 %");
    expect(html).toContain("<progress");
  });

  it("shows what is wrong in the example, and what can be put in its place", () => {
    const found = sample.remarks.map(({ quote, rule }) => `${quote} ${rule}`);
    for (const wanted of [
      "M54.5 incomplete-code",
      "S29.012 incomplete-code",
      "M54.12 wrong-site",
      "M54.A6 unknown-code",
    ])
      expect(found).toContain(wanted);
    const html = findingsOf(sample);
    for (const code of ["M54.50", "S29.012A", "M54.14", "M25.561"])
      expect(html).toContain(proofreadTexts.applyOne(quoteFor(code), code));
    expect(html).toContain(proofreadTexts.applyAll(1));
    expect(html).toContain(proofreadTexts.summary({ error: 8, warning: 3, advice: 0, named: 12 }));
  });

  it("shows a text that is right as right", () => {
    const html = findingsOf(deskOf("Mid back pain is M54.6 (Pain in thoracic spine)."));
    expect(html).toContain(proofreadTexts.state.clean);
    expect(findingsOf(deskOf("There is no code in here."))).toContain(proofreadTexts.state.noCodes);
  });

  it("underlines in place, and what is hostile stays text", () => {
    const text = `<img src=x onerror=alert(1)> Use M54.5 for low back pain </textarea><script>alert(2)</script>`;
    const desk = deskOf(text);
    const html = page(<Mirror text={text} underlined={desk.remarks} chosen={desk.remarks[0]?.id} />);
    expect(html).toContain("M54.5</mark>");
    expect(html).toContain("error chosen");
    for (const written of [html, findingsOf(desk), page(<PrintReport desk={desk} />)])
      expect(written).not.toMatch(/<(?:img|script)/);
  });

  it("prints each finding with the words around it", () => {
    const html = page(<PrintReport desk={sample} />);
    expect(html.match(/<tr>/g)).toHaveLength(sample.remarks.length + 1);
    expect(html).toContain("A pinched thoracic nerve: ");
  });

  it("reports as Markdown in which nothing of the text is markup", () => {
    const text = "*Bold* <b> and # this: use M54.5 for low back pain";
    const { checked } = deskOf(text);
    if (checked === undefined) throw new Error("not read");
    const report = markdownReport(checked, { name: "a_b.md", named: 1 });
    expect(report).toContain(String.raw`\*Bold\* \<b\> and \# this: use **M54.5** for low back pain`);
    expect(report).toContain("FY2027");
  });

  it("reports as SARIF with the rules it names, and without the text", () => {
    const { checked } = sample;
    if (checked === undefined) throw new Error("not read");
    const log = JSON.parse(sarifReport(checked, { path: "a b.md", version: "1.0.0" }));
    expect(log.runs[0].results).toHaveLength(sample.remarks.length);
    expect(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [...new Set(sample.remarks.map(({ rule }) => rule))].toSorted(),
    );
    expect(JSON.stringify(log)).not.toContain("shoulder blades");
  });
});

function quoteFor(code: string): string {
  return { "M54.50": "M54.5", "S29.012A": "S29.012", "M54.14": "M54.12", "M25.561": "M25.562" }[code] ?? "";
}
