import { z } from "@hono/zod-openapi";

/** RFC 9457 problem details. */
export const problemSchema: z.ZodType = z
  .looseObject({
    type: z.string().describe("A relative reference: where the problem is explained."),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What is wrong, where, and the remedy."),
    code: z.string().describe("The kind of problem, for machines."),
    id: z.unknown().describe("The id of the input object, where it had one.").optional(),
  })
  .openapi("Problem");

/** Of an object of an array that could not be answered. */
export const failedObjectSchema: z.ZodType = z
  .looseObject({
    id: z.unknown(),
    error: z.looseObject({
      code: z.string(),
      message: z.string(),
      item: z.int().describe("Which object of the array, the first being 1."),
    }),
  })
  .openapi("FailedObject");
