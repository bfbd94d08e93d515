import { unknownGuide } from "../article/unknown-guide.ts";
import { type Guide, GuideWriter } from "../article/write-guide.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import type { Classification } from "../classification.ts";
import type { CodeAnswer, TitledCode } from "./code-answer.ts";
import { spanTyped } from "./code-span.ts";
import { describeUnknown } from "./describe-unknown.ts";
import { dateOf, InvalidInput, type Operation, requiredText } from "./operation.ts";

export interface ArticleInput {
  readonly code: string;
  readonly date: string;
}

/** What `article` answers: a coding guide. Contract §2. */
export interface ArticleAnswer extends Guide {
  /** Of what is no code: why, and the nearest codes. */
  readonly why?: string;
  readonly suggestions?: readonly TitledCode[];
}

/** The coding guide of a code: valid, a header, retired, or with its 7th character. */
export const article: Operation<ArticleInput, ArticleAnswer> = {
  name: "article",
  read: (fields, defaults) => ({ code: requiredText(fields, "code"), date: dateOf(fields, defaults) }),
  run: (classification, { code, date }) => {
    const catalog = classification.catalogs.on(date);
    const read = readCode(code);
    const entry = read.kind === "code" ? catalog.find(read.code) : undefined;
    if (entry !== undefined) return writerFor(classification, catalog).write(entry);
    const span = spanTyped(catalog, code);
    if (span !== undefined)
      throw new InvalidInput(
        `${span.name} is no single code: name one of its codes, or write all their guides with --within ${span.name}`,
      );
    return notACode(describeUnknown(classification, catalog, code), catalog);
  },
  isClean: ({ status }) => status === "valid",
};

const writers = new WeakMap<Catalog, GuideWriter>();

/** The writer of a day's guides, kept with its catalogue: the guides of a batch share what was worked out. */
export function writerFor(classification: Classification, catalog: Catalog): GuideWriter {
  const known = writers.get(catalog);
  if (known !== undefined) return known;
  const writer = new GuideWriter(catalog, classification);
  writers.set(catalog, writer);
  return writer;
}

function notACode({ code, status, why, suggestions = [], release }: CodeAnswer, catalog: Catalog): ArticleAnswer {
  const near = suggestions.map(({ code: name, title }) =>
    title === undefined ? { code: name } : { code: name, title },
  );
  const named = near.flatMap((one) => catalog.find(one.code) ?? []);
  return {
    ...unknownGuide(catalog, { code, why: why ?? "", near: named }),
    code,
    status: status === "malformed" ? "malformed" : "unknown",
    ...(why === undefined ? {} : { why }),
    suggestions: near,
    date: catalog.date,
    release,
  };
}
