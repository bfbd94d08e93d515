import { z } from "@hono/zod-openapi";
import { type CompareAnswer, type CompareInput, compare } from "../../operations/compare.ts";
import type { Route } from "../route.ts";
import { dateField, idField } from "../schemas/fields.ts";
import { noteKindSchema } from "../schemas/note.ts";
import { releaseSchema } from "../schemas/release.ts";

/** Codes side by side. */
export const compareRoute: Route<CompareInput, CompareAnswer> = {
  operation: compare,
  summary: "Codes side by side",
  description: "What tells them apart, the Excludes notes between them, and the notes on their order.",
  input: z
    .looseObject({
      id: idField,
      codes: z.array(z.string()).min(2).max(12).describe("Codes with or without their dot, in any case."),
      date: dateField,
    })
    .openapi("CompareInput"),
  output: z
    .looseObject({
      id: idField,
      codes: z.array(
        z.looseObject({
          code: z.string(),
          title: z.string().optional(),
          status: z.string(),
          validForSubmission: z.boolean(),
          why: z.string().optional(),
          differs: z.string().describe("In one line, what tells it from the others."),
        }),
      ),
      axes: z.array(z.looseObject({ name: z.string(), values: z.array(z.string()) })),
      excludes: z.array(
        z.looseObject({
          kind: z.enum(["excludes1", "excludes2"]),
          codes: z.array(z.string()),
          text: z.string(),
          from: z.string(),
        }),
      ),
      inWords: z.array(z.looseObject({ code: z.string(), text: z.string(), from: z.string() })),
      sequencing: z.array(
        z.looseObject({ kind: noteKindSchema, code: z.string(), text: z.string(), from: z.string() }),
      ),
      date: z.string(),
      release: releaseSchema,
    })
    .openapi("CompareAnswer"),
  query: ["codes", "date"],
  examples: [
    {
      name: "back",
      summary: "Four pains",
      input: { codes: ["M54.6", "M54.50", "M54.9", "M54.2"], date: "2026-03-01" },
    },
  ],
};
