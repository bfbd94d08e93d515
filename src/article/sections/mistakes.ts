import { validityOf } from "../../audit/rules.ts";
import { historyOf, successorsOn } from "../../catalog/code-history.ts";
import { spanNamed, spanOf, spansOfMany, titledSpan } from "../code-span.ts";
import { sitesOf } from "../comparison/site-words.ts";
import type { ListItem, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines } from "../guidelines.ts";
import { codeFirstNotes, orderRule } from "../order.ts";
import { isStem } from "../standing.ts";
import { isUnspecifiedTitle } from "../title-words.ts";

const mostEnded = 3;
const mostPairs = 3;

/** The mistakes that the classification around this code invites, each with the rule it breaks. */
export function mistakes(subject: GuideSubject): Section | undefined {
  const items = [
    ...headerUsed(subject),
    ...endedCodes(subject),
    ...unspecified(subject),
    ...otherSite(subject),
    ...forbiddenPairs(subject),
    ...wrongOrder(subject),
    ...visitCounted(subject),
  ];
  if (items.length === 0) return undefined;
  return { id: "mistakes", heading: "Common mistakes", blocks: [{ kind: "list", items }] };
}

function headerUsed({ catalog, parent, isValid, status, entry }: GuideSubject): readonly ListItem[] {
  const header = status === "incomplete" ? entry : parent;
  if (header === undefined || (!isValid && status !== "incomplete")) return [];
  // One that once was valid is told with its last day.
  if (header !== entry && historyOf(catalog.data, header.ordinal).lastDay !== undefined) return [];
  const authority = validityOf(catalog, header.code)?.authority ?? guidelines.levelOfDetail;
  const what = isStem(header)
    ? " lacks its 7th character: it is not valid for submission."
    : " is a header: it is not valid for submission.";
  return [{ text: ["Stopping short: ", spanOf(header), what], source: authority }];
}

/** Codes that once were valid and stand right below a header of this code's: cheat sheets keep them. */
function endedCodes({ catalog, category, entry, ancestors }: GuideSubject): readonly ListItem[] {
  const { codes } = catalog.data;
  const headers = new Set([...ancestors, entry].map(({ ordinal }) => ordinal));
  const items: ListItem[] = [];
  for (let ordinal = category.ordinal; ordinal < codes.end(category.ordinal) && items.length < mostEnded; ordinal++) {
    const lastDay = codes.lastDay(ordinal);
    if (lastDay === undefined || lastDay >= catalog.day || ordinal === entry.ordinal || codes.isExtended(ordinal))
      continue;
    if (ordinal !== category.ordinal && !headers.has(codes.parent(ordinal))) continue;
    const ended = catalog.entry(ordinal);
    const { lastDay: last = "" } = historyOf(catalog.data, ordinal);
    const successors = successorsOn(catalog.data, ordinal, catalog.day).map((one) => catalog.entry(one));
    const now =
      ended.status === "incomplete"
        ? " and is a header since: it is not valid for submission."
        : ": it is not valid for submission.";
    const instead: Text = successors.length === 0 ? [] : [" Report ", ...spansOfMany(successors), "."];
    items.push({
      text: ["Using an old list: ", spanOf(ended), ` was valid only until ${last}`, now, ...instead],
      source: "Conversion Table of ICD-10-CM codes",
    });
  }
  return items;
}

function unspecified(subject: GuideSubject): readonly ListItem[] {
  const { isValid, isUnspecified, entry, siblings } = subject;
  const source = guidelines.unspecified;
  if (!isValid || siblings.length === 0) return [];
  if (isUnspecified)
    return [
      {
        text: ["Staying unspecified: ", spanOf(entry), " although the record says more. ", whereElse(subject)],
        source,
      },
    ];
  const general = subject.neighbours.find(({ title = "" }) => isUnspecifiedTitle(title));
  if (general === undefined) return [];
  return [
    {
      text: [
        "Staying unspecified: ",
        ...titledSpan(general),
        " although the record says what ",
        spanOf(entry),
        " stands for.",
      ],
      source,
    },
  ];
}

/** Where the other codes are: those of a category with one condition stand in its block. */
function whereElse({ category, catalog, entry }: GuideSubject): string {
  const { codes } = catalog.data;
  const isAlone = category.children.every(({ ordinal }) => codes.isExtended(ordinal));
  const block = entry.divisions.findLast(({ kind }) => kind === "block");
  if (!isAlone || block === undefined) return "See the decision flow for what else it could be.";
  return `See the other codes of ${block.range}, ${block.title}.`;
}

function otherSite(subject: GuideSubject): readonly ListItem[] {
  const own = sitesOf(subject.title).join();
  if (!subject.isValid || own === "") return [];
  const others = subject.neighbours.filter(
    ({ title = "" }) => sitesOf(title).length > 0 && sitesOf(title).join() !== own,
  );
  const [first, second] = others;
  if (first === undefined) return [];
  const rest: Text = second === undefined ? [] : [", ", ...titledSpan(second)];
  return [{ text: ["Taking the code of another site: ", ...titledSpan(first), ...rest, "."], source: "Tabular List" }];
}

function forbiddenPairs(subject: GuideSubject): readonly ListItem[] {
  const { entry, catalog, isValid } = subject;
  if (!isValid) return [];
  const pairs = subject.forbidden.slice(0, mostPairs);
  if (pairs.length === 0) return [];
  const others = pairs.map(
    ({ entry: other, from }): Text => [...titledSpan(other), " (Excludes1 at ", spanNamed(catalog, from), ")"],
  );
  const named = others.flatMap((other, at): Text => {
    if (at === 0) return other;
    return [at === others.length - 1 ? " or " : ", ", ...other];
  });
  const text: Text = [
    "Reporting what excludes each other: ",
    spanOf(entry),
    " is not reported together with ",
    ...named,
    ", unless the two are unrelated.",
  ];
  return [{ text, source: guidelines.excludes1 }];
}

function wrongOrder(subject: GuideSubject): readonly ListItem[] {
  const { chapter, entry, seventhCharacter, isValid } = subject;
  if (!isValid) return [];
  if (chapter === "20")
    return [
      {
        text: ["Putting it first: ", spanOf(entry), " is never the first-listed or principal diagnosis."],
        source: guidelines.externalCauseNeverFirst,
      },
    ];
  if (seventhCharacter === "S" && chapter === "19")
    return [
      {
        text: ["Putting it first: the code for the sequela itself comes before ", spanOf(entry), "."],
        source: guidelines.sequela,
      },
    ];
  const rule = orderRule(subject);
  if (rule?.isNeverFirst === true)
    return [{ text: ["Putting it first: ", spanOf(entry), " is for the second place only."], source: rule.source }];
  const [first] = codeFirstNotes(subject);
  if (first === undefined) return [];
  return [
    {
      text: ["Putting it first although the “code first” note at ", spanNamed(entry.catalog, first.from), " applies."],
      source: guidelines.etiology,
    },
  ];
}

function visitCounted({ chapter, entry }: GuideSubject): readonly ListItem[] {
  if (chapter !== "19" || entry.seventhCharacters?.some(({ character }) => character === "A") !== true) return [];
  return [
    {
      text: ["Counting visits: the 7th character A is for active treatment, not for the first visit."],
      source: guidelines.injuryCharacters,
    },
  ];
}
