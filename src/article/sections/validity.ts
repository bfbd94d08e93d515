import { joined, spanNamed, spanOf } from "../code-span.ts";
import type { Block, ListItem, Section, Table, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { isStem, statusCell } from "../standing.ts";

/** Rows of a table that a reader still takes in; longer lists are shown by their headers. */
const mostRows = 40;

const conversion = "Conversion Table of ICD-10-CM codes";

/** Since when it is valid, what changed, and of a header what it leads to. */
export function validity(subject: GuideSubject): Section {
  const { code, history } = subject;
  const items = [...days(subject), ...successions(subject), ...retitlings(subject)];
  const said: Block =
    items.length === 0
      ? { kind: "paragraph", text: [`Nothing is recorded of changes to ${code} since 2015-10-01.`] }
      : { kind: "list", items };
  const unchanged =
    history.retitled.length === 0 && history.replaces.length === 0 && subject.isValid && history.header === undefined;
  const blocks: Block[] = [said];
  if (unchanged && history.firstDay === "2015-10-01")
    blocks.push({
      kind: "paragraph",
      text: ["Neither the code nor its title has changed since ICD-10-CM came into use on 2015-10-01."],
    });
  return { id: "validity", heading: "Is it valid, and since when?", blocks: [...blocks, ...completionTable(subject)] };
}

function days({ entry, history }: GuideSubject): readonly ListItem[] {
  const { firstDay, lastDay, header } = history;
  const span = spanOf(entry);
  const items: ListItem[] = [];
  if (firstDay !== undefined && lastDay === undefined)
    items.push({ text: [span, ` has been valid for submission since ${firstDay}.`] });
  if (firstDay !== undefined && lastDay !== undefined)
    items.push({ text: [span, ` was valid for submission until ${lastDay}, from ${firstDay} on.`] });
  if (header !== undefined) {
    const until =
      header.lastDay === undefined ? `since ${header.firstDay}` : `from ${header.firstDay} to ${header.lastDay}`;
    const verb = header.lastDay === undefined ? "has been" : "was";
    const what = isStem(entry) ? "incomplete without a 7th character" : "a header";
    items.push({ text: [span, ` ${verb} ${what} ${until}: not valid for submission.`] });
  }
  return items;
}

function successions({ catalog, history }: GuideSubject): readonly ListItem[] {
  const named = (codes: readonly string[], word: string): Text =>
    joined(
      codes.map((code) => spanNamed(catalog, code)),
      word,
    );
  const items: ListItem[] = [];
  if (history.replacedBy.length > 0)
    items.push({ text: ["It was replaced by ", ...named(history.replacedBy, "and"), "."], source: conversion });
  const before = history.replaces.map((code) => spanNamed(catalog, code));
  const ended = before.filter(({ status }) => status === "retired");
  const lasting = before.filter(({ status }) => status !== "retired");
  if (ended.length > 0)
    items.push({
      text: [`Before it, cases had the former code${ended.length === 1 ? "" : "s"} `, ...joined(ended, "and"), "."],
      source: conversion,
    });
  if (lasting.length > 0)
    items.push({ text: ["Before it, cases were coded under ", ...joined(lasting, "and"), "."], source: conversion });
  return items;
}

function retitlings({ history }: GuideSubject): readonly ListItem[] {
  return history.retitled.map(({ day, after, before, from, to }) => {
    const when = day === undefined ? `Between ${after} and ${before}` : `On ${day}`;
    return { text: [`${when} its title changed from “${from}” to “${to}”.`] };
  });
}

function completionTable(subject: GuideSubject): readonly Table[] {
  const { completions, entry } = subject;
  if (completions.length === 0) return [];
  if (completions.length <= mostRows) {
    const rows = completions.map((one): readonly Text[] => [[spanOf(one)], [one.title ?? ""]]);
    return [{ kind: "table", columns: ["Valid code", "Title"], rows }];
  }
  const { children } = entry;
  const rows = children.map((child): readonly Text[] => {
    const count = child.status === "valid" ? "1" : String(child.completions.length);
    return [[spanOf(child)], [child.title ?? ""], [statusCell(child)], [count]];
  });
  return [{ kind: "table", columns: ["Code", "Title", "Status", isStem(entry) ? "Codes" : "Valid codes"], rows }];
}
