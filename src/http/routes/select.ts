import { z } from "@hono/zod-openapi";
import { type SelectAnswer, type SelectInput, select } from "../../operations/select.ts";
import type { Route } from "../route.ts";
import { dateField, idField } from "../schemas/fields.ts";
import { noteSchema } from "../schemas/note.ts";
import { questionSchema } from "../schemas/question.ts";
import { releaseSchema } from "../schemas/release.ts";

/** A guided choice, one question at a time. */
export const selectRoute: Route<SelectInput, SelectAnswer> = {
  operation: select,
  summary: "A guided choice, one question at a time",
  description:
    "Send the answers given so far; one of `question` (more is needed), `codes` (done) or `incomplete` (what to ask for) comes back. The server keeps nothing between requests.",
  input: z
    .looseObject({
      id: idField,
      start: z.string().describe("A code, a block, a chapter, a pathway's name, or a condition in words."),
      answers: z.array(z.string()).max(50).describe("One for each question so far.").nullish(),
      date: dateField,
    })
    .openapi("SelectInput"),
  output: z
    .looseObject({
      id: idField,
      start: z.looseObject({ kind: z.string(), name: z.string(), title: z.string().optional() }),
      path: z.array(z.looseObject({ question: z.string(), answer: z.string() })),
      question: questionSchema.optional(),
      codes: z
        .array(
          z.looseObject({
            code: z.string(),
            title: z.string().optional(),
            because: z.string(),
            notes: z.array(noteSchema).optional(),
          }),
        )
        .describe("In the order in which they are reported.")
        .optional(),
      alsoChoose: z
        .array(z.looseObject({ code: z.string(), because: z.string(), order: z.enum(["before", "after"]) }))
        .describe("Headers of which a code is reported too: `codes` is not complete without them.")
        .optional(),
      incomplete: z.looseObject({ code: z.string(), ask: z.string(), why: z.string() }).optional(),
      release: releaseSchema,
    })
    .openapi("SelectAnswer"),
  examples: [
    { name: "first", summary: "The first question", input: { start: "M25.51", date: "2026-03-01" } },
    { name: "done", summary: "A code is reached", input: { start: "M25.51", answers: ["right"], date: "2026-03-01" } },
  ],
};
