import { z } from "@hono/zod-openapi";
import { indexKinds } from "../../alphabetic-index/index-document.ts";
import { type IndexWalkAnswer, type IndexWalkInput, indexWalk } from "../../operations/index-walk.ts";
import type { Route } from "../route.ts";
import { dateField, idField } from "../schemas/fields.ts";
import { releaseSchema } from "../schemas/release.ts";
import { titledCodeSchema } from "../schemas/titled-code.ts";

/** A walk through the official indexes. */
export const indexRoute: Route<IndexWalkInput, IndexWalkAnswer> = {
  operation: indexWalk,
  summary: "Walk the Alphabetic Index",
  description:
    "The Alphabetic Index, the External Cause Index, the Table of Neoplasms and the Table of Drugs, as far as they are installed on the server; without them the answer is the problem `index-not-installed`.",
  input: z
    .looseObject({
      id: idField,
      path: z
        .union([z.array(z.string().max(400)).min(1).max(20), z.string().max(400)])
        .describe("The main term, then its subterms."),
      within: z.enum(indexKinds).describe("Only this index.").nullish(),
      date: dateField,
    })
    .openapi("IndexInput"),
  output: z
    .looseObject({
      id: idField,
      code: z.string().optional(),
      title: z.string().optional(),
      manifestation: z.string().describe("Reported second, with the code.").optional(),
      partial: z.literal(true).describe("Characters are missing: see `completions`.").optional(),
      completions: z.array(titledCodeSchema).optional(),
      indexCode: z.string().describe("As printed, where it is not the code.").optional(),
      why: z.string().optional(),
      path: z.array(z.string()),
      index: z.enum(indexKinds).optional(),
      see: z.array(z.string()),
      seeAlso: z.array(z.string()),
      subterms: z.array(z.string()),
      cells: z.array(z.looseObject({ column: z.string(), code: z.string() })).optional(),
      matched: z.array(z.looseObject({ term: z.string(), asked: z.string(), how: z.string(), index: z.string() })),
      notFound: z.string().optional(),
      alternatives: z.array(z.looseObject({ path: z.array(z.string()), code: z.string().optional() })).optional(),
      release: releaseSchema,
    })
    .openapi("IndexAnswer"),
  examples: [{ name: "term", summary: "A term", input: { path: ["Pain", "thoracic spine"], date: "2026-03-01" } }],
};
