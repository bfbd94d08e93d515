import { parseDay } from "../../catalog/day.ts";
import type { Pathway, PathwayOption, PathwayQuestion } from "../../selection/pathway.ts";
import type { CompiledCatalog } from "../compile/compile-catalog.ts";

/** A pathway that leads to what is no code on the days it claims. */
export class PathwayError extends Error {
  override readonly name = "PathwayError";
}

/**
 * Checks that every code of every pathway is valid, or a header over valid codes, on each day the pathway claims.
 *
 * @throws PathwayError naming the pathway and the code
 */
export function checkPathways(pathways: readonly Pathway[], { tree, codes, record }: CompiledCatalog): void {
  const firstDay = codes.firstDay;
  const lastDay = codes.lastDay;
  for (const pathway of pathways) {
    const days = [pathway.from, pathway.to ?? record.lastKnownDay].map((day) => parseDay(day) ?? -1);
    for (const option of optionsOf(pathway.question)) {
      const node = tree.byCode.get(option.code);
      if (node === undefined) throw new PathwayError(`${pathway.name}: ${option.code} is no code`);
      for (const day of days) {
        const isValid = (ordinal: number): boolean =>
          (firstDay?.[ordinal] ?? 0) <= day && day <= (lastDay?.[ordinal] ?? 0);
        const reachable = Array.from({ length: node.end - node.ordinal }, (_, i) => node.ordinal + i).some(isValid);
        if (!reachable)
          throw new PathwayError(`${pathway.name}: ${option.code} is not valid on all days from ${pathway.from}`);
      }
    }
  }
}

function optionsOf(question: PathwayQuestion): readonly PathwayOption[] {
  return question.options.flatMap((option) => [
    option,
    ...(option.question === undefined ? [] : optionsOf(option.question)),
  ]);
}
