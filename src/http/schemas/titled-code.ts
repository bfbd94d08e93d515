import { z } from "@hono/zod-openapi";

/** A code and its official title; without one where no list at hand has it. */
export const titledCodeSchema: z.ZodType = z
  .looseObject({ code: z.string(), title: z.string().optional() })
  .openapi("TitledCode");

/** A code near what was typed. */
export const suggestedCodeSchema: z.ZodType = z
  .looseObject({
    code: z.string(),
    title: z.string().optional(),
    status: z.string().describe("How it stands on the date.").optional(),
    why: z.string().describe("What leads to it.").optional(),
  })
  .openapi("SuggestedCode");
