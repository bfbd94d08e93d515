/** What a request may ask of the server. */
export interface Limits {
  /** The largest body, in bytes. */
  readonly bodyBytes: number;
  /** How long a body may take to arrive, in milliseconds. */
  readonly bodyMs: number;
  /** The longest text in a field, in UTF-16 code units; a text to proofread may be as long as a body. */
  readonly textLength: number;
  /** The most objects in an array. */
  readonly objects: number;
  /** No further object of an array is begun after so many milliseconds. */
  readonly answerMs: number;
  /** No further object of an array is begun after so many characters of answers. */
  readonly answerLength: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1 << 20,
  bodyMs: 10_000,
  textLength: 100_000,
  objects: 1000,
  answerMs: 30_000,
  answerLength: 1 << 25,
};
