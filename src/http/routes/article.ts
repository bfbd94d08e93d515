import { z } from "@hono/zod-openapi";
import { type ArticleAnswer, type ArticleInput, article } from "../../operations/article.ts";
import type { Route } from "../route.ts";
import { codeField, dateField, idField } from "../schemas/fields.ts";
import { releaseSchema } from "../schemas/release.ts";
import { titledCodeSchema } from "../schemas/titled-code.ts";

/** The coding guide of any code. */
export const articleRoute: Route<ArticleInput, ArticleAnswer> = {
  operation: article,
  summary: "The coding guide of any code",
  description:
    "Sections of blocks: paragraphs, lists, tables, facts, notes, questions and the decision tree, each told by its `kind`. Every code within a text is an object that says how the code stands.",
  input: z.looseObject({ id: idField, code: codeField, date: dateField }).openapi("ArticleInput"),
  output: z
    .looseObject({
      id: idField,
      title: z.string(),
      code: z.string(),
      status: z.enum(["valid", "incomplete", "retired", "not-yet-effective", "unknown", "malformed"]),
      codeTitle: z.string().optional(),
      why: z.string().optional(),
      suggestions: z.array(titledCodeSchema).optional(),
      date: z.string(),
      sections: z.array(
        z.looseObject({
          id: z.string().describe("Fit for a URL fragment."),
          heading: z.string(),
          blocks: z.array(
            z.looseObject({
              kind: z.enum(["paragraph", "list", "table", "facts", "note", "question", "tree"]),
            }),
          ),
        }),
      ),
      release: releaseSchema,
    })
    .openapi("ArticleAnswer"),
  query: ["code", "date"],
  subject: "code",
  examples: [{ name: "guide", summary: "A guide", input: { code: "M54.6", date: "2026-03-01" } }],
};
