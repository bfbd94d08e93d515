import type { Context } from "hono";

/** What is known of a request on its way through the app. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    /** The pattern of the route that answers: "/api/code/{code}". */
    route: string;
    /** The code of the problem that was answered. */
    problem: string;
    /** The class of an error that nobody foresaw. */
    fault: string;
    /** The id of the input object, echoed by a problem too. */
    inputId: unknown;
    /** Of the body of an answer whose headers are all in place. */
    bytes: number;
  };
}

export type ApiContext = Context<ApiEnv>;
