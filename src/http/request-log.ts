/** A line of the log. Nothing in it comes from a path's values, a query, a body or an answer. */
export interface LogEntry {
  /** ISO, UTC. */
  readonly time: string;
  readonly id: string;
  readonly method: string;
  /** The pattern of the route; absent where the path is none of the API's. */
  readonly route?: string;
  readonly status: number;
  readonly ms: number;
  /** Of the answer's body. */
  readonly bytes: number;
  /** The code of a problem. */
  readonly problem?: string;
  /** The class of an error that nobody foresaw. */
  readonly fault?: string;
}

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** What a caller may call a method goes to no log. */
export function methodToLog(method: string): string {
  return methods.has(method) ? method : "other";
}

/** Milliseconds since a moment of `performance.now()`, to a thousandth. */
export function msSince(begun: number): number {
  return Math.round((performance.now() - begun) * 1000) / 1000;
}
