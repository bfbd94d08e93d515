import { builtUrl } from "./built-package.ts";
import { medianTimes, moduleText } from "./child-runs.ts";
import { date } from "./open-classification.ts";

/** A module that opens the shipped catalogue and answers once; `classification` is what it leaves in scope. */
export function answering(operation: "code" | "search", input: object): string {
  return `
    import { loadCatalog } from ${JSON.stringify(builtUrl("load-catalog.js"))};
    import { ${operation} } from ${JSON.stringify(builtUrl("index.js"))};
    const classification = loadCatalog();
    const input = ${operation}.read(${JSON.stringify(input)}, { date: "${date}" });
    if (!${operation}.isClean(${operation}.run(classification, input))) process.exitCode = 1;`;
}

/** Milliseconds a fresh process takes to answer once, beyond what a Node that runs an empty module takes. */
export function timeToFirstAnswer(operation: "code" | "search", input: object): number {
  const { first, second } = medianTimes(moduleText(answering(operation, input)), moduleText(""), 15);
  return first - second;
}
