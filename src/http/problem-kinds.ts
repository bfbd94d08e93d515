/** A kind of problem: how HTTP calls it, and what it means to whoever meets it. */
export interface ProblemKind {
  readonly status: 400 | 401 | 404 | 405 | 408 | 413 | 415 | 500 | 501 | 503;
  readonly title: string;
  readonly about: string;
}

export type ProblemCode =
  | "invalid-input"
  | "no-release-for-date"
  | "invalid-json"
  | "not-utf-8"
  | "not-an-object"
  | "unauthorized"
  | "not-found"
  | "method-not-allowed"
  | "body-incomplete"
  | "body-too-slow"
  | "body-too-large"
  | "too-many-objects"
  | "unsupported-media-type"
  | "internal-error"
  | "index-not-installed"
  | "catalog-unavailable"
  | "shutting-down"
  | "time-limit"
  | "answer-limit";

/** Every problem the server answers, by its `code`; `type` points at its line on the reference page. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  "invalid-input": {
    status: 400,
    title: "The input cannot be used",
    about: "A field is missing or has a value that the operation does not take; `detail` names it and the remedy.",
  },
  "no-release-for-date": {
    status: 400,
    title: "No release for the date",
    about: "The date is none, or lies before 2015-10-01, ICD-10-CM's first day.",
  },
  "invalid-json": { status: 400, title: "The body is not JSON", about: "The body cannot be parsed." },
  "not-utf-8": { status: 400, title: "The body is not UTF-8", about: "JSON travels as UTF-8 (RFC 8259)." },
  "not-an-object": {
    status: 400,
    title: "The body is no object",
    about: "An operation takes one JSON object, or an array of them.",
  },
  "body-incomplete": {
    status: 400,
    title: "The body broke off",
    about: "The connection ended before the whole body had come.",
  },
  unauthorized: {
    status: 401,
    title: "An API key is needed",
    about: "Send a key as `Authorization: Bearer …` or `X-API-Key: …`.",
  },
  "not-found": { status: 404, title: "There is nothing here", about: "The path is none of the API's." },
  "method-not-allowed": {
    status: 405,
    title: "The method is not allowed here",
    about: "The `Allow` header names the methods of this path.",
  },
  "body-too-slow": {
    status: 408,
    title: "The body did not arrive in time",
    about: "The connection is closed; the request can be sent again.",
  },
  "body-too-large": { status: 413, title: "The body is too large", about: "Give the objects in several requests." },
  "too-many-objects": { status: 413, title: "Too many objects", about: "Give the objects in several requests." },
  "unsupported-media-type": {
    status: 415,
    title: "The body is not sent as JSON",
    about: "Send `Content-Type: application/json`.",
  },
  "internal-error": {
    status: 500,
    title: "A fault of the server",
    about: "The log names the kind of error under the request's id.",
  },
  "index-not-installed": {
    status: 501,
    title: "The index is not installed",
    about: "The official indexes are installed on the server with `dxproof release install`.",
  },
  "catalog-unavailable": {
    status: 503,
    title: "The catalogue cannot be read",
    about: "A file of the catalogue is missing or damaged; `dxproof release verify` on the server says which.",
  },
  "shutting-down": { status: 503, title: "The server is shutting down", about: "Ask another one, or again later." },
  "time-limit": {
    status: 503,
    title: "Not answered in time",
    about: "In an array: the objects before took all of the time. Send the rest again.",
  },
  "answer-limit": {
    status: 413,
    title: "The answer is too large",
    about: "In an array: the answers before filled the response. Send the rest again.",
  },
};
