import { z } from "@hono/zod-openapi";

/** What became of a code over the years. Days are ISO. */
export const codeHistorySchema: z.ZodType = z
  .looseObject({
    firstDay: z.string().describe("First day of validity for submission.").optional(),
    lastDay: z.string().describe("Last day of validity.").optional(),
    replacedBy: z.array(z.string()),
    replaces: z.array(z.string()),
    retitled: z.array(z.looseObject({ day: z.string().optional(), from: z.string(), to: z.string() })),
  })
  .openapi("CodeHistory");
