import { createHash } from "node:crypto";
import { escapeHtml } from "../article/render/escape.ts";
import type { OpenApiDocument } from "./openapi-document.ts";
import { problemKinds } from "./problem-kinds.ts";
import { referenceStyle } from "./reference-style.ts";

/** The page runs nothing and fetches nothing: one style sheet, known by its hash. */
export const pagePolicy: string = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(referenceStyle).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

type Json = Readonly<Record<string, unknown>>;

/** The API's description as a page that stands by itself. */
export function referencePage(document: OpenApiDocument): string {
  const { info, paths = {}, components } = document;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Json).map(([method, operation]) => ({ path, method, operation: asRecord(operation) })),
  );
  const schemas = Object.entries(components?.schemas ?? {});
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)} API</title><style>${referenceStyle}</style></head><body>
<h1>${escapeHtml(info.title)} ${escapeHtml(info.version)}: the API</h1>
<p>${escapeHtml(info.description ?? "")}</p>
<p>As OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>. Below: <a href="#schemas">schemas</a>, <a href="#problems">problems</a>.</p>
<nav><ul>${operations.map(({ operation, method, path }) => `<li><a href="#${anchor(operation)}"><code>${method.toUpperCase()} ${escapeHtml(path)}</code></a> ${text(operation.summary)}</li>`).join("\n")}</ul></nav>
${operations.map(({ path, method, operation }) => operationSection(path, method, operation)).join("\n")}
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => schemaSection(name, asRecord(schema))).join("\n")}
<h2 id="problems">Problems</h2>
<table><thead><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">what it means</th></tr></thead><tbody>
${Object.entries(problemKinds)
  .map(
    ([code, { status, title, about }]) =>
      `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}. ${inCode(about)}</td></tr>`,
  )
  .join("\n")}
</tbody></table>
</body></html>
`;
}

function operationSection(path: string, method: string, operation: Json): string {
  const parameters = asList(operation.parameters).map(asRecord);
  const asked = contentOf(asRecord(operation.requestBody));
  const responses = asRecord(operation.responses);
  return `<section id="${anchor(operation)}"><h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2>
<p><strong>${text(operation.summary)}.</strong> ${text(operation.description)}</p>
${parameters.length === 0 ? "" : table(parameters.map((one) => [String(one.name), `${text(one.in)}${one.required === true ? ", required" : ""}; ${typeOf(one.schema)}`, text(one.description)]))}
${asked === undefined ? "" : `<p>Body: ${typeOf(asked.schema)}</p>\n${examples("Example", asked)}`}
${Object.entries(responses)
  .map(([status, response]) => responsePart(status, asRecord(response), method === "post"))
  .join("\n")}</section>`;
}

/** The answers of GET are those of POST: they are shown once. */
function responsePart(status: string, response: Json, withExamples: boolean): string {
  const content = contentOf(response);
  const type = content === undefined ? "" : ` ${typeOf(content.schema)}`;
  return `<p><code>${escapeHtml(status)}</code> ${text(response.description)}${type}</p>
${content === undefined || !withExamples ? "" : examples("Answer", content)}`;
}

function examples(label: string, content: Json): string {
  return Object.values(asRecord(content.examples))
    .map(asRecord)
    .map(
      ({ summary, value }) =>
        `<details><summary>${label}: ${text(summary)}</summary><pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre></details>`,
    )
    .join("\n");
}

function schemaSection(name: string, schema: Json): string {
  const required = new Set(asList(schema.required));
  const rows = Object.entries(asRecord(schema.properties)).map(([field, value]): [string, string, string] => [
    field,
    `${typeOf(value)}${required.has(field) ? "" : ", may be absent"}`,
    text(asRecord(value).description),
  ]);
  return `<h3 id="schema-${escapeHtml(name)}"><code>${escapeHtml(name)}</code></h3>\n${rows.length === 0 ? `<p>${typeOf({ ...schema })}</p>` : table(rows)}`;
}

/** A schema in words, with links to those that have a name. */
function typeOf(schema: unknown): string {
  const { $ref, anyOf, enum: values, type, items, prefixItems } = asRecord(schema);
  if (typeof $ref === "string") {
    const name = escapeHtml($ref.slice($ref.lastIndexOf("/") + 1));
    return `<a href="#schema-${name}">${name}</a>`;
  }
  if (anyOf !== undefined) return asList(anyOf).map(typeOf).join(" or ");
  if (values !== undefined)
    return asList(values)
      .map((value) => `<code>${text(value)}</code>`)
      .join(" | ");
  if (prefixItems !== undefined) return `[${asList(prefixItems).map(typeOf).join(", ")}]`;
  if (type === "array") return `list of ${typeOf(items)}`;
  return escapeHtml([type ?? "anything"].flat().join(" or "));
}

function table(rows: readonly (readonly [string, string, string])[]): string {
  const body = rows.map(
    ([name, type, about]) => `<tr><td><code>${escapeHtml(name)}</code></td><td>${type}</td><td>${about}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">field</th><th scope="col">type</th><th scope="col">about</th></tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}

function contentOf(holder: Json): Json | undefined {
  const [content] = Object.values(asRecord(holder.content));
  return content === undefined ? undefined : asRecord(content);
}

const anchor = ({ operationId }: Json): string => `operation-${text(operationId)}`;
const text = (value: unknown): string => (value === undefined ? "" : escapeHtml(String(value)));
const inCode = (value: string): string => escapeHtml(value).replace(/`([^`]+)`/g, "<code>$1</code>");
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function asRecord(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}
