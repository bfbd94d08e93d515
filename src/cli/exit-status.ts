/**
 * What a run ends with. Contract §1.
 *
 * - 0: nothing wrong was found
 * - 1: something was found: an invalid code, an error or warning, no result
 * - 2: it could not be done: bad usage, unreadable input, a broken line
 */
export type ExitStatus = 0 | 1 | 2;

/** The status of a run of several answers: the gravest. */
export function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}
