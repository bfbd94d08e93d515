import { z } from "@hono/zod-openapi";
import { type SearchAnswer, type SearchInput, search } from "../../operations/search.ts";
import type { Route } from "../route.ts";
import { dateField, idField } from "../schemas/fields.ts";
import { noteSchema } from "../schemas/note.ts";
import { questionSchema } from "../schemas/question.ts";
import { releaseSchema } from "../schemas/release.ts";

/** Words to codes. */
export const searchRoute: Route<SearchInput, SearchAnswer> = {
  operation: search,
  summary: "Words to codes",
  description:
    "The best code first, each with the official text it rests on. All results are valid for submission on the date unless headers are asked for; `narrow` lists headers that fit as well but need a choice.",
  input: z
    .looseObject({
      id: idField,
      query: z.string().describe("Words, a code, a block or a range."),
      date: dateField,
      limit: z.int().min(1).max(1000).describe("How many results; 10 where it is not given.").nullish(),
      headers: z.boolean().describe("Headers too, which are no codes to report.").nullish(),
      within: z.string().describe("Only a chapter, block, range or code: M00-M99, 13, M54.").nullish(),
      typing: z
        .boolean()
        .describe("The query is still being typed: its last word may be the beginning of one.")
        .nullish(),
    })
    .openapi("SearchInput"),
  output: z
    .looseObject({
      id: idField,
      query: z.string(),
      results: z.array(
        z.looseObject({
          code: z.string(),
          title: z.string().optional(),
          score: z.number().min(0).max(1),
          matched: z.looseObject({
            text: z.string(),
            kind: z.enum(["title", "inclusion-term", "index", "synonym", "code"]),
            at: z.string(),
          }),
          notTogetherWith: z.array(noteSchema).optional(),
          considerInstead: z
            .array(z.looseObject({ answer: z.string(), code: z.string(), authority: z.string() }))
            .optional(),
        }),
      ),
      narrow: z
        .array(z.looseObject({ code: z.string(), title: z.string().optional(), question: questionSchema.optional() }))
        .optional(),
      release: releaseSchema,
    })
    .openapi("SearchAnswer"),
  query: ["query", "date", "limit", "headers", "within", "typing"],
  isAskedAgain: true,
  examples: [
    { name: "words", summary: "Words", input: { query: "upper back pain", date: "2026-03-01", limit: 3 } },
    { name: "choice", summary: "A choice is needed", input: { query: "low back pain", date: "2026-03-01", limit: 2 } },
  ],
};
