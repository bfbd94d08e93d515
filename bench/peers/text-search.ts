import { knownPhrases, shareFound } from "../known-phrases.ts";
import { type Measurement, percentile, Skipped } from "../measurement.ts";
import { date, openClassification } from "../open-classification.ts";
import { searchPhrases } from "../phrases.ts";

/** A text to be indexed, under the code it is the title of. */
export interface TitledCode {
  readonly code: string;
  readonly title: string;
}

/** Every code valid on the date of the workloads, with its title: what a search engine is given. */
export async function validTitles(): Promise<readonly TitledCode[]> {
  const catalog = (await openClassification()).catalogs.on(date);
  return Array.from(catalog.validCodes(), ({ code }) => ({ code, title: catalog.find(code)?.title ?? "" }));
}

/** What a peer is asked, once: phrases whose code is known, and the phrases that are timed. */
export interface PeerQuestions {
  readonly known: Awaited<ReturnType<typeof knownPhrases>>;
  readonly timed: readonly string[];
}

/** The phrases of our own measures; none whose code is known where the evaluation set is not at hand. */
export async function peerQuestions(): Promise<PeerQuestions> {
  const { phrases: timed } = searchPhrases();
  try {
    return { known: await knownPhrases(), timed };
  } catch (error) {
    if (error instanceof Skipped) return { known: [], timed };
    throw error;
  }
}

/** What a peer answered: codes, best first, for each known phrase, and milliseconds for each timed one. */
export interface PeerAnswers {
  readonly found: readonly (readonly string[])[];
  readonly taken: readonly number[];
}

/** The four numbers of a peer; time only where no code is known. */
export function peerMeasurements(
  peer: string,
  { known }: PeerQuestions,
  { found, taken }: PeerAnswers,
): readonly Measurement[] {
  const accuracy: readonly Measurement[] =
    known.length === 0
      ? []
      : [
          { name: `${peer}-top1`, unit: "share", value: shareFound(known, found, 1), better: "higher" },
          { name: `${peer}-top5`, unit: "share", value: shareFound(known, found, 5), better: "higher" },
        ];
  return [
    ...accuracy,
    { name: `${peer}-p50`, unit: "ms", value: percentile(taken, 0.5), better: "lower" },
    { name: `${peer}-p95`, unit: "ms", value: percentile(taken, 0.95), better: "lower" },
  ];
}

/** The names of those numbers. */
export function peerNames(peer: string): readonly string[] {
  return ["top1", "top5", "p50", "p95"].map((number) => `${peer}-${number}`);
}
