import { z } from "@hono/zod-openapi";

/** The release in force, as every answer carries it. Contract §1. */
export const releaseSchema: z.ZodType = z
  .looseObject({
    fiscalYear: z.int().describe("The fiscal year whose codes answer."),
    effective: z
      .string()
      .describe("The day on which the set of valid codes last changed, on or before the date asked."),
    parts: z.array(z.string()).describe("What is at hand for the date: codes, tabular, index …"),
    carriedForward: z.array(z.string()).describe("Parts whose text is an earlier release's.").optional(),
    indexFrom: z.looseObject({ fiscalYear: z.int() }).optional(),
    notesFrom: z
      .looseObject({ fiscalYear: z.int(), effective: z.string() })
      .describe("The list that notes are taken from, where it is not this release's own.")
      .optional(),
    beyond: z.literal(true).describe("The date lies after the last known day: the last release answers.").optional(),
  })
  .openapi("Release");
