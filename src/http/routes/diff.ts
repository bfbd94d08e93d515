import { z } from "@hono/zod-openapi";
import { type DiffAnswer, type DiffInput, diff } from "../../operations/diff.ts";
import type { Route } from "../route.ts";
import { idField } from "../schemas/fields.ts";
import { releaseSchema } from "../schemas/release.ts";
import { titledCodeSchema } from "../schemas/titled-code.ts";

const releaseField = (which: string): z.ZodType =>
  z.union([z.string(), z.int()]).describe(`${which}: a fiscal year (2026) or a date (2026-04-01).`);

/** What changed between two releases. */
export const diffRoute: Route<DiffInput, DiffAnswer> = {
  operation: diff,
  summary: "What changed between two releases",
  description: "Codes added, ended, made headers or retitled; within a range, or of a list of your own codes.",
  input: z
    .looseObject({
      id: idField,
      from: releaseField("The earlier"),
      to: releaseField("The later"),
      within: z.string().describe("Only a code, block, chapter or range.").nullish(),
      codes: z.array(z.string()).describe("Only these codes: a practice's own list.").nullish(),
    })
    .openapi("DiffInput"),
  output: z
    .looseObject({
      id: idField,
      from: z.string(),
      to: z.string(),
      within: z.string().optional(),
      changes: z.array(
        z.looseObject({
          change: z.enum(["added", "ended", "became-header", "retitled"]),
          code: z.string(),
          title: z.string().optional(),
          previousTitle: z.string().optional(),
          useInstead: z.array(titledCodeSchema).optional(),
          replaces: z.array(z.string()).optional(),
        }),
      ),
      counts: z.looseObject({
        added: z.int(),
        ended: z.int(),
        "became-header": z.int(),
        retitled: z.int(),
      }),
      unchanged: z
        .array(z.looseObject({ code: z.string(), title: z.string().optional(), status: z.string() }))
        .optional(),
      unknown: z.array(z.string()).optional(),
      release: z.tuple([releaseSchema, releaseSchema]).describe("The two releases."),
    })
    .openapi("DiffAnswer"),
  query: ["from", "to", "within", "codes"],
  examples: [
    { name: "block", summary: "A block over a year", input: { from: "2021", to: "2022", within: "M50-M54" } },
    { name: "list", summary: "A list of codes", input: { from: "2021", to: "2026", codes: ["M54.5", "M54.6"] } },
  ],
};
