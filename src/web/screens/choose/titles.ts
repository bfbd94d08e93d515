import type { SelectAnswer } from "../../../operations/select.ts";
import { type Ask, AskError } from "../../ask.ts";

/** Titles by code. */
export type Titles = Readonly<Record<string, string>>;

export const noTitles: Titles = {};

/** Asks for the titles of the codes and headers that a single answer names; one that cannot be had is left out. */
export async function titlesFor(ask: Ask, { question }: SelectAnswer, date: string): Promise<Titles> {
  const alone = (question?.options ?? []).flatMap(({ leadsTo }) => (leadsTo.length === 1 ? leadsTo : []));
  const found = await Promise.all(
    [...new Set(alone)].map(async (code) => [code, await titleOf(ask, code, date)] as const),
  );
  return Object.fromEntries(found.flatMap(([code, title]) => (title === undefined ? [] : [[code, title] as const])));
}

async function titleOf(ask: Ask, code: string, date: string): Promise<string | undefined> {
  try {
    return (await ask("code", { code, date })).title;
  } catch (error) {
    if (error instanceof AskError) return undefined;
    throw error;
  }
}
