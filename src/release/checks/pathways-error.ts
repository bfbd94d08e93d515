/** A pathway says what does not hold. The message names it, the place and what is wrong. */
export class PathwayError extends Error {
  override readonly name = "PathwayError";

  constructor(pathway: string, wrong: string) {
    super(`data/pathways/${pathway}.json: ${wrong}`);
  }
}
