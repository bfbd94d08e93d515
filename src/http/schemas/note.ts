import { z } from "@hono/zod-openapi";
import { noteKinds } from "../../catalog/note-kind.ts";

/** A note of the Tabular List. */
export const noteSchema: z.ZodType = z
  .looseObject({
    text: z.string().describe("Word for word."),
    from: z.string().describe("The code, block or chapter it stands at."),
    codes: z.array(z.string()).describe("The code references in the text, as written."),
  })
  .openapi("Note");

export const noteKindSchema: z.ZodType = z.enum(noteKinds).openapi("NoteKind");
