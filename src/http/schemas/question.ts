import { z } from "@hono/zod-openapi";
import { noteSchema } from "./note.ts";

/** A question of a guided choice. */
export const questionSchema: z.ZodType = z
  .looseObject({
    text: z.string(),
    axis: z.string().describe("What is asked for: side, encounter …").optional(),
    at: z.string().describe("The header, block or pathway at which it is asked."),
    why: z.string().optional(),
    notes: z.array(noteSchema).optional(),
    options: z.array(
      z.looseObject({
        answer: z.string(),
        leadsTo: z.array(z.string()).describe("Codes, or the headers over them; at most 20."),
        count: z.int().describe("How many valid codes it can lead to."),
        saidAs: z.array(z.string()).optional(),
      }),
    ),
  })
  .openapi("Question");
