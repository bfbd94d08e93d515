import { z } from "@hono/zod-openapi";
import { type ProofreadAnswer, type ProofreadInput, proofread } from "../../operations/proofread.ts";
import type { Route } from "../route.ts";
import { dateField, idField } from "../schemas/fields.ts";
import { releaseSchema } from "../schemas/release.ts";

const span = { start: z.int(), end: z.int(), quote: z.string() } as const;

/** Checks a text that talks about codes. */
export const proofreadRoute: Route<ProofreadInput, ProofreadAnswer> = {
  operation: proofread,
  summary: "Check a text that talks about codes",
  description:
    "Every code the text names, and what it says of them that is not so. Offsets are UTF-16 code units: text.slice(start, end) is the quote. The text is neither kept nor logged.",
  input: z
    .looseObject({ id: idField, text: z.string().describe("Text, Markdown or HTML."), date: dateField })
    .openapi("ProofreadInput"),
  output: z
    .looseObject({
      id: idField,
      mentions: z.array(z.looseObject({ ...span, code: z.string(), status: z.string() })),
      findings: z.array(
        z.looseObject({
          rule: z.string(),
          severity: z.enum(["error", "warning", "advice"]),
          ...span,
          codes: z.array(z.string()),
          message: z.string(),
          authority: z.string(),
          fix: z.string(),
          replacement: z.string().describe("Where the correction is certain.").optional(),
        }),
      ),
      release: releaseSchema,
    })
    .openapi("ProofreadAnswer"),
  longText: "text",
  examples: [
    {
      name: "sentence",
      summary: "A sentence that was right until 2021",
      input: { text: "Use M54.5 for low back pain.", date: "2026-03-01" },
    },
  ],
};
