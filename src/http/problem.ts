import { type ProblemCode, type ProblemKind, problemKinds } from "./problem-kinds.ts";

/** A request that cannot be answered, for a reason that lies in HTTP and not in the operation. */
export class RequestProblem extends Error {
  override readonly name = "RequestProblem";
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** A problem as it is told: RFC 9457, with the contract's `code`. */
export interface Problem {
  /** Where it is explained: a fragment of the reference page. */
  readonly type: string;
  readonly title: string;
  readonly status: ProblemKind["status"];
  readonly detail: string;
  readonly code: ProblemCode;
}

export const problemMediaType = "application/problem+json";

/** The errors whose messages are written to be read by whoever asked. */
const explained: ReadonlySet<string> = new Set([
  "RequestProblem",
  "InvalidInput",
  "NoReleaseForDate",
  "IndexNotInstalled",
]);

/** Their messages name folders of the server. */
const unreadable: ReadonlySet<string> = new Set(["CatalogFileError", "OutdatedInstallError"]);

/** The one translator of errors: what was thrown, as the caller is told. Of an unforeseen error nothing is told. */
export function describeProblem(error: unknown): Problem {
  if (error instanceof Error && explained.has(error.name) && "code" in error && isProblemCode(error.code))
    return problem(error.code, error.message);
  if (error instanceof Error && unreadable.has(error.name))
    return problem("catalog-unavailable", "a file of the server's catalogue cannot be read");
  return problem("internal-error", "the fault is the server's, not the request's");
}

/** The kind of an unforeseen error, for the log: its class alone, since its message may hold input. */
export function errorKind(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

function problem(code: ProblemCode, detail: string): Problem {
  const { status, title } = problemKinds[code];
  return { type: `/api#problem-${code}`, title, status, detail, code };
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === "string" && Object.hasOwn(problemKinds, code);
}
