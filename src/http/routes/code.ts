import { z } from "@hono/zod-openapi";
import { type CodeInput, code } from "../../operations/code.ts";
import type { CodeAnswer } from "../../operations/code-answer.ts";
import type { Route } from "../route.ts";
import { dateField, idField } from "../schemas/fields.ts";
import { codeHistorySchema } from "../schemas/history.ts";
import { noteKindSchema, noteSchema } from "../schemas/note.ts";
import { releaseSchema } from "../schemas/release.ts";
import { suggestedCodeSchema, titledCodeSchema } from "../schemas/titled-code.ts";

/** What a code, block or chapter is on a date. */
export const codeRoute: Route<CodeInput, CodeAnswer> = {
  operation: code,
  summary: "What a code, block or chapter is on a date",
  description:
    "Status, title, valid completions, notes (its own and inherited), the notes that name it, and its history.",
  input: z
    .looseObject({
      id: idField,
      code: z.string().describe("A code with or without its dot, in any case; a block (M50-M54) or a chapter (13)."),
      date: dateField,
    })
    .openapi("CodeInput"),
  output: z
    .looseObject({
      id: idField,
      code: z.string(),
      status: z.enum([
        "valid",
        "incomplete",
        "retired",
        "not-yet-effective",
        "unknown",
        "malformed",
        "block",
        "chapter",
      ]),
      validForSubmission: z.boolean(),
      title: z.string().optional(),
      shortTitle: z.string().optional(),
      why: z.string().describe("Why it is not valid.").optional(),
      completions: z.array(titledCodeSchema).describe("Of a header: every valid code it leads to.").optional(),
      useInstead: z.array(titledCodeSchema).describe("Of an ended code: what stands for it on the date.").optional(),
      chapter: z.looseObject({ number: z.string(), title: z.string(), range: z.string() }).optional(),
      block: z.looseObject({ range: z.string(), title: z.string() }).optional(),
      blocks: z.array(z.looseObject({ range: z.string(), title: z.string() })).optional(),
      category: titledCodeSchema.optional(),
      ancestors: z.array(titledCodeSchema),
      children: z.array(titledCodeSchema),
      notes: z.looseObject({
        general: z.array(noteSchema),
        includes: z.array(noteSchema),
        inclusionTerms: z.array(noteSchema),
        excludes1: z.array(noteSchema),
        excludes2: z.array(noteSchema),
        codeFirst: z.array(noteSchema),
        useAdditionalCode: z.array(noteSchema),
        codeAlso: z.array(noteSchema),
      }),
      referencedBy: z.array(z.looseObject({ from: z.string(), kind: noteKindSchema, text: z.string() })),
      seventhCharacters: z.array(z.looseObject({ character: z.string(), meaning: z.string() })).optional(),
      history: codeHistorySchema,
      suggestions: z.array(suggestedCodeSchema).describe("Of what is no code: the nearest codes and why.").optional(),
      looksLike: z.array(z.looseObject({ system: z.string(), why: z.string() })).optional(),
      release: releaseSchema,
    })
    .openapi("CodeAnswer"),
  query: ["code", "date"],
  isAskedAgain: true,
  subject: "code",
  examples: [
    { name: "valid", summary: "A valid code", input: { code: "M54.6", date: "2026-03-01" } },
    { name: "header", summary: "A header: it leads to codes", input: { code: "S29.012", date: "2026-03-01" } },
    { name: "noCode", summary: "No code at all", input: { id: 7, code: "M54.A6", date: "2026-03-01" } },
  ],
};
