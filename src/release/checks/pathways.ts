import type { Catalog } from "../../catalog/catalog.ts";
import type { Catalogs } from "../../catalog/catalogs.ts";
import type { Pathway, PathwayQuestion, PathwayStep } from "../../selection/pathway.ts";
import { codeOnDay } from "../../selection/pathway-codes.ts";
import { optionsOn, questionAfter } from "../../selection/pathway-standing.ts";
import { setOfWords, wordingsOf } from "../../selection/pathway-words.ts";
import { checkAuthority } from "./pathways-authority.ts";
import { checkPairs, type PathwayPair, pairsOf } from "./pathways-ends.ts";
import { PathwayError } from "./pathways-error.ts";

const mostOptions = 9;

/**
 * Checks what pathways say, on every day they claim on which codes may change: every code stands for something that can be
 * reported, every question is reached, none leads back to itself, no answer stands twice, every step cites an authority
 * that says so, and no way ends without a code, or in codes that an Excludes1 note keeps apart.
 *
 * @param pathways linked (`linkPathways`)
 * @throws PathwayError naming the pathway, the question and what is wrong there
 */
export function checkPathways(pathways: readonly Pathway[], catalogs: Catalogs): void {
  checkWords(pathways);
  for (const pathway of pathways) {
    const days = daysOf(pathway, catalogs);
    for (const question of pathway.questions) checkQuestion(pathway, question);
    checkReached(pathway);
    const pairs = pairsByOffer(pathway);
    for (const day of days) {
      const catalog = catalogs.on(day);
      for (const question of pathway.questions) checkSteps(pathway, question, catalog);
      checkPairs(pathway, pairs(day), catalog);
    }
  }
}

/** A wording that finds two pathways would find the first alone. */
function checkWords(pathways: readonly Pathway[]): void {
  const owners = new Map<string, string>();
  for (const pathway of pathways) {
    for (const wording of wordingsOf(pathway)) {
      const words = setOfWords(wording);
      const owner = owners.get(words) ?? pathway.name;
      if (words === "" || owner !== pathway.name)
        throw new PathwayError(pathway.name, words === "" ? `"${wording}" says nothing` : `"${wording}" is ${owner}'s`);
      owners.set(words, owner);
    }
  }
}

/** The first day, and each day until the last on which codes may be added or end. */
function daysOf({ name, from, to }: Pathway, catalogs: Catalogs): readonly string[] {
  const { lastKnownDay } = catalogs.record;
  const last = to ?? lastKnownDay;
  if (from > last) throw new PathwayError(name, `its first day, ${from}, comes after its last, ${last}`);
  return [from, ...catalogs.updateDays().filter((day) => from < day && day <= last)];
}

/** The pairs on a day: the same as long as the same answers are offered. */
function pairsByOffer(pathway: Pathway): (day: string) => readonly PathwayPair[] {
  const known = new Map<string, readonly PathwayPair[]>();
  return (day) => {
    const offer = pathway.questions.map((question) => optionsOn(question, day).map(({ code }) => code)).join();
    const pairs = known.get(offer) ?? pairsOf(pathway, day);
    known.set(offer, pairs);
    return pairs;
  };
}

/** The steps of a question, each with what it is called in an error. */
function stepsOf({ name, options, notDocumented }: PathwayQuestion): readonly (readonly [string, PathwayStep])[] {
  const answers = options.map((option): readonly [string, PathwayStep] => [`${name}, "${option.answer}"`, option]);
  return [...answers, [`${name}, not documented`, notDocumented]];
}

function checkQuestion(pathway: Pathway, question: PathwayQuestion): void {
  const { name, authority } = question;
  checkAuthority(pathway.name, name, authority);
  for (const [place, step] of stepsOf(question)) {
    checkAuthority(pathway.name, place, step.authority);
    for (const { because } of step.also ?? []) checkAuthority(pathway.name, place, because);
    if (step.next !== undefined && questionAfter(pathway, step) === undefined)
      throw new PathwayError(pathway.name, `${place} goes on to ${step.next}, which is no question`);
  }
}

function checkReached(pathway: Pathway): void {
  const reached = new Set<string>();
  const follow = (question: PathwayQuestion, above: readonly string[]): void => {
    if (above.includes(question.name)) throw new PathwayError(pathway.name, `${question.name} leads back to itself`);
    if (reached.has(question.name)) return;
    for (const [, step] of stepsOf(question)) {
      const next = questionAfter(pathway, step);
      if (next !== undefined) follow(next, [...above, question.name]);
    }
    reached.add(question.name);
  };
  const [first] = pathway.questions;
  if (first !== undefined) follow(first, []);
  const lost = pathway.questions.find(({ name }) => !reached.has(name));
  if (lost !== undefined) throw new PathwayError(pathway.name, `nothing leads to ${lost.name}`);
}

function checkOffered({ name }: Pathway, question: PathwayQuestion, date: string): void {
  const options = optionsOn(question, date);
  if (options.length < 2 || options.length > mostOptions)
    throw new PathwayError(name, `${question.name} has ${options.length} answers on ${date}, not 2 to ${mostOptions}`);
  // The short form of an answer may be its own, never another's.
  const said = new Set<string>();
  for (const { answer, short } of options) {
    for (const words of new Set([answer.toLowerCase(), short.toLowerCase()])) {
      if (said.has(words)) throw new PathwayError(name, `${question.name} has the answer "${words}" twice`);
      said.add(words);
    }
  }
}

function checkSteps(pathway: Pathway, question: PathwayQuestion, catalog: Catalog): void {
  checkOffered(pathway, question, catalog.date);
  checkAuthority(pathway.name, question.name, question.authority, catalog);
  for (const [place, step] of stepsOf({ ...question, options: optionsOn(question, catalog.date) })) {
    checkAuthority(pathway.name, place, step.authority, catalog);
    for (const { because } of step.also ?? []) checkAuthority(pathway.name, place, because, catalog);
    for (const code of [step.code, ...(step.also ?? []).map((one) => one.code)]) {
      if (code !== undefined && codeOnDay(catalog, code) === undefined)
        throw new PathwayError(pathway.name, `${place}: ${code} stands for no one code on ${catalog.date}`);
    }
  }
}
