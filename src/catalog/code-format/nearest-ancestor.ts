import { dotted } from "./code-shape.ts";
import type { CodeStanding, KnownCodes } from "./known-codes.ts";

/** The longest known beginning of a code that is not known. */
export interface NearestAncestor {
  readonly code: string;
  readonly standing: CodeStanding;
  /** What was typed after it. */
  readonly rest: string;
  /** "M54.6 is complete and takes no further character", or which subdivision M54 does not have. */
  readonly why: string;
}

/** Finds the longest known beginning (three characters or more) of characters given without dot. */
export function nearestAncestor(characters: string, known: KnownCodes): NearestAncestor | undefined {
  for (let end = Math.min(7, characters.length - 1); end >= 3; end--) {
    const code = dotted(characters.slice(0, end));
    const standing = known.standing(code);
    // A code that is retired on the date says nothing about what is below it on the date.
    if (standing === undefined || standing === "other") continue;
    const rest = characters.slice(end);
    const why =
      standing === "valid"
        ? `${code} is complete and takes no further character`
        : `${code} has no subdivision ${dotted(characters.slice(0, end + 1))}`;
    return { code, standing, rest, why };
  }
  return undefined;
}

/** "M54.0, M54.1, M54.2", or with more than twelve "S72.0, S72.1 … S72.9"; empty for a code without any. */
export function listed(codes: readonly string[]): string {
  if (codes.length <= 12) return codes.join(", ");
  return `${codes.slice(0, 2).join(", ")} … ${codes.at(-1)}`;
}
