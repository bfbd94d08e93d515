import { z } from "@hono/zod-openapi";

/** The fields that inputs share. A field that may be left out may be null as well. */
export const idField: z.ZodType = z.unknown().describe("Echoed by the answer, whatever it is.").optional();

export const dateField: z.ZodType = z
  .string()
  .describe("Date of service (of discharge for inpatients), YYYY-MM-DD; today in UTC where it is not given.")
  .nullish();

export const codeField: z.ZodType = z.string().describe("With or without its dot, in any case.");
