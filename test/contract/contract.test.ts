import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { shippedCatalogFolder } from "../../src/load-catalog.ts";
import { batchDoor } from "./batch-door.ts";
import type { ContractCase } from "./contract-case.ts";
import { contractCases } from "./contract-cases.ts";
import { contractCommands, type Door, type DoorAnswer } from "./door.ts";
import { httpArrayDoor, httpDoor } from "./http-door.ts";
import { jsonDoor } from "./json-door.ts";
import { libraryDoor } from "./library-door.ts";

/** A new door joins the suite by its name here. */
const doors: readonly Door[] = [libraryDoor, batchDoor, jsonDoor, httpDoor, httpArrayDoor];

type Answers = ReadonlyMap<ContractCase, DoorAnswer | undefined>;

async function askAll(door: Door): Promise<Answers> {
  const answers = new Map<ContractCase, DoorAnswer | undefined>();
  for (const command of contractCommands) {
    const cases = contractCases.filter((one) => one.command === command);
    const given = await door.ask(
      command,
      cases.map(({ input }) => input),
    );
    for (const [at, one] of cases.entries()) answers.set(one, given[at]);
  }
  return answers;
}

describe.skipIf(!existsSync(join(shippedCatalogFolder, "codes.bin")))("the contract", () => {
  let expected: Answers;

  beforeAll(async () => {
    expected = await askAll(libraryDoor);
  });

  describe.each(doors.map((door): [string, Door] => [door.name, door]))("%s", (_name, door) => {
    let answers: Answers;

    beforeAll(async () => {
      answers = await askAll(door);
    }, 120_000);

    test.each(contractCases.map((one): [string, ContractCase] => [`${one.command}: ${one.name}`, one]))(
      "%s",
      (_case, one) => {
        const answer = answers.get(one);
        // Nobody can type a number for a code on the command line: the door has no way to ask.
        if (answer === undefined) return expect(door).toBe(jsonDoor);
        if (one.fails === undefined) return checkAnswer(answer, one, expected.get(one));
        expect(answer.json).toBeUndefined();
        expect(answer.error?.code ?? one.fails).toBe(one.fails);
        return expect(answer.error?.message).toBe(expected.get(one)?.error?.message);
      },
    );
  });
});

function checkAnswer(
  answer: DoorAnswer,
  { answers = {}, lacks = [], clean }: ContractCase,
  library: DoorAnswer | undefined,
): void {
  expect(answer.error).toBeUndefined();
  const object = JSON.parse(answer.json ?? "null") as object;
  expect(object).toMatchObject(answers);
  for (const field of lacks) expect(object).not.toHaveProperty(field);
  expect(answer.json).toBe(library?.json);
  if (answer.clean !== undefined) expect(answer.clean).toBe(clean);
}
