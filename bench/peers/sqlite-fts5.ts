import { join } from "node:path";
import { type Measure, Skipped } from "../measurement.ts";
import { lastLine, python } from "./python.ts";
import { type PeerAnswers, peerMeasurements, peerNames, peerQuestions, validTitles } from "./text-search.ts";

/** The full-text search of SQLite, by Python's own sqlite3, over the titles of the valid codes. */
export const sqliteFts5: Measure = {
  names: [...peerNames("sqlite-fts5"), "sqlite-fts5-build"],
  run: async () => {
    const questions = await peerQuestions();
    const input = {
      titles: (await validTitles()).map(({ code, title }) => [code, title]),
      known: questions.known.map(({ text }) => text),
      timed: questions.timed,
    };
    const { status, stdout, stderr } = python(
      [join(import.meta.dirname, "sqlite_fts5_workload.py")],
      JSON.stringify(input),
    );
    if (status !== 0) throw new Skipped(`sqlite3 with FTS5 does not run: ${lastLine(stderr)}`);
    const answers = JSON.parse(stdout) as PeerAnswers & { readonly builtMs: number };
    return [
      ...peerMeasurements("sqlite-fts5", questions, answers),
      { name: "sqlite-fts5-build", unit: "ms", value: answers.builtMs, better: "lower" },
    ];
  },
};
