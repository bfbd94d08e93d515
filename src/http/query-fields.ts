import { z } from "@hono/zod-openapi";
import type { InputFields } from "../operations/operation.ts";

/** A field's schema without "may be left out". */
export function innermost(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? innermost(schema.unwrap()) : schema;
}

/**
 * The input object that a query spells: text becomes what the field's schema asks for. What cannot is left as it is, for
 * the operation to say so. Lists are given several times or parted by commas.
 */
export function queryFields(input: z.ZodObject, names: readonly string[], query: URLSearchParams): InputFields {
  const shape = input.shape as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    names
      .filter((name) => query.has(name))
      .map((name) => [name, readValues(innermost(shape[name]), query.getAll(name))]),
  );
}

function readValues(schema: unknown, values: readonly string[]): unknown {
  if (schema instanceof z.ZodArray)
    return values.flatMap((value) => value.split(",")).filter((part) => part.trim() !== "");
  const text = values[values.length - 1] ?? "";
  if (schema instanceof z.ZodNumber && /^\d{1,9}$/.test(text)) return Number(text);
  if (schema instanceof z.ZodBoolean && (text === "true" || text === "false")) return text === "true";
  return text;
}
