import type { Pathway, PathwayQuestion, PathwayStep } from "../../selection/pathway.ts";
import { SourceFormatError } from "./source-format-error.ts";

/**
 * Gives each pathway the questions of other files that it goes on to: `next` names a question of its own file ("cause"),
 * or one of another's ("neck-pain#cause"), which keeps that name.
 *
 * @throws SourceFormatError where there is no such question, or a file has two of one name
 */
export function linkPathways(pathways: readonly Pathway[]): readonly Pathway[] {
  const byName = new Map(pathways.map((pathway) => [pathway.name, pathway]));
  for (const { name, questions } of pathways) {
    const twice = questions.find((question, at) => questions.findIndex((other) => other.name === question.name) !== at);
    if (twice !== undefined) throw new SourceFormatError(`${name}.json`, 1, `one question only named ${twice.name}`);
  }
  return pathways.map((pathway) => ({ ...pathway, questions: withThoseOfOthers(pathway, byName) }));
}

function withThoseOfOthers(pathway: Pathway, byName: ReadonlyMap<string, Pathway>): readonly PathwayQuestion[] {
  const found = new Map(pathway.questions.map((question) => [question.name, question]));
  // A map gives what is added to it while it is gone through.
  for (const [name, question] of found) {
    const at = name.indexOf("#");
    const file = at === -1 ? pathway.name : name.slice(0, at);
    const linked = mapSteps(question, (step) => {
      if (step.next === undefined) return step;
      const next = fullName(step.next, file, pathway.name);
      if (!found.has(next)) found.set(next, { ...questionNamed(step.next, file, byName), name: next });
      return { ...step, next };
    });
    found.set(name, { ...linked, name });
  }
  return [...found.values()];
}

/** "cause" of another file, or "neck-pain#cause": how the pathway that is read calls it. */
function fullName(next: string, file: string, own: string): string {
  const [at, name] = next.includes("#") ? next.split("#", 2) : [file, next];
  return at === own ? (name ?? "") : `${at}#${name}`;
}

function questionNamed(next: string, file: string, byName: ReadonlyMap<string, Pathway>): PathwayQuestion {
  const [at = "", name] = next.includes("#") ? next.split("#", 2) : [file, next];
  const question = byName.get(at)?.questions.find((one) => one.name === name);
  if (question === undefined) throw new SourceFormatError(`${file}.json`, 1, `a question that there is, not ${next}`);
  return question;
}

function mapSteps(question: PathwayQuestion, change: (step: PathwayStep) => PathwayStep): PathwayQuestion {
  return {
    ...question,
    options: question.options.map((option) => ({ ...option, ...change(option) })),
    notDocumented: change(question.notDocumented),
  };
}
