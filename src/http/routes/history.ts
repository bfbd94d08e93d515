import { z } from "@hono/zod-openapi";
import { type HistoryAnswer, type HistoryInput, history } from "../../operations/history.ts";
import type { Route } from "../route.ts";
import { codeField, dateField, idField } from "../schemas/fields.ts";
import { codeHistorySchema } from "../schemas/history.ts";
import { releaseSchema } from "../schemas/release.ts";
import { suggestedCodeSchema, titledCodeSchema } from "../schemas/titled-code.ts";

/** What became of a code over the years. */
export const historyRoute: Route<HistoryInput, HistoryAnswer> = {
  operation: history,
  summary: "What became of a code since 2015-10-01",
  description: "When it became valid, ended, was divided or got another title; what took its place.",
  input: z.looseObject({ id: idField, code: codeField, date: dateField }).openapi("HistoryInput"),
  output: z
    .looseObject({
      id: idField,
      code: z.string(),
      status: z.enum(["valid", "incomplete", "retired", "not-yet-effective", "unknown", "malformed"]),
      why: z.string().optional(),
      suggestions: z.array(suggestedCodeSchema).optional(),
      title: z.string().optional(),
      history: codeHistorySchema,
      events: z.array(z.looseObject({ day: z.string(), status: z.string() })),
      completions: z.array(titledCodeSchema).optional(),
      release: releaseSchema,
    })
    .openapi("HistoryAnswer"),
  query: ["code", "date"],
  subject: "code",
  examples: [{ name: "divided", summary: "A code that was divided", input: { code: "M54.5", date: "2026-03-01" } }],
};
